package org.realtimetck.client.process;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which of the kit's own environment a client may see. Real keys and proxies would lead it away from the fake. */
public final class InheritedVariables {

    private static final Pattern MODEL_VENDOR = Pattern.compile("(?:OPENAI|AZURE_OPENAI|ANTHROPIC)_.*");
    private static final Pattern CLOUD = Pattern.compile("(?:AZURE|AWS|GOOGLE|GEMINI|MISTRAL)_.*");
    private static final Pattern SECRET =
            Pattern.compile(".*(?:API_?KEY|_KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|_PAT)S?(?:_.*)?");
    private static final Pattern PROXY = Pattern.compile("(?:.*_)?(?:HTTPS?|ALL|FTP|WSS?|NO)_?PROXY");
    /** Whatever its name: a URL with a password, or a key or token that looks like one. */
    private static final Pattern SECRET_VALUE = Pattern.compile("(?s).*(?:://[^/\\s:@]*:[^/\\s@]+@"
            + "|\\b(?:sk-|ek_|gh[opsu]_|github_pat_|glpat-|xox[abp]-)[A-Za-z0-9_-]{16,}"
            + "|\\bAKIA[A-Z0-9]{16}\\b|-----BEGIN [A-Z ]*PRIVATE KEY-----).*");
    /** Variables that would weaken or replace the trust the kit sets up, or are the kit's own. */
    private static final Pattern KIT =
            Pattern.compile("TCK_.*|NODE_TLS_REJECT_UNAUTHORIZED|NODE_USE_ENV_PROXY|SSL_CERT_DIR");

    private InheritedVariables() {}

    /** For errands: neither secrets nor proxies. */
    public static Map<String, String> forErrands(Map<String, String> inherited) {
        Map<String, String> kept = new TreeMap<>(inherited);
        kept.keySet().removeIf(name -> isSecret(name) || matches(PROXY, name) || matches(KIT, name));
        kept.values().removeIf(value -> SECRET_VALUE.matcher(value).matches());
        return kept;
    }

    /** For set-up: a package manager may need its proxy and its own token; what a model vendor gave is no use to it. */
    static Map<String, String> forSetUp(Map<String, String> inherited) {
        Map<String, String> kept = new TreeMap<>(inherited);
        kept.keySet().removeIf(name -> matches(MODEL_VENDOR, name));
        return kept;
    }

    private static boolean isSecret(String name) {
        return matches(MODEL_VENDOR, name) || matches(CLOUD, name) || matches(SECRET, name);
    }

    private static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }
}
