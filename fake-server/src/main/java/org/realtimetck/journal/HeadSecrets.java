package org.realtimetck.journal;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks credentials in the bytes of HTTP heads, line by line, without moving what stands behind them. */
final class HeadSecrets {

    private static final Pattern HEADER =
            Pattern.compile("(?<name>[!-9;-~]+):[ \t]*(?<value>.*?)[ \t]*\r?\n?", Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("[A-Z]+ [^ ?]*\\?(?<query>[^ \r\n]*).*", Pattern.DOTALL);
    /** On a connection that is kept, it stands directly behind the body of the request before. */
    private static final Pattern NEXT_REQUEST =
            Pattern.compile("[^\r\n]*[^A-Za-z][A-Z]+ [^ ?]*\\?(?<query>[^ \r\n]*) HTTP/1.*", Pattern.DOTALL);

    private static final Pattern PARAMETER = Pattern.compile("(?<name>[^=&]*)=(?<value>[^&]*)");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z]+ ");
    private static final Pattern TOKEN = Pattern.compile("[^, \t]+");
    private static final Pattern ESCAPED = Pattern.compile("%([0-7][0-9A-Fa-f])");

    private HeadSecrets() {}

    static String masked(String line) {
        Matcher request = REQUEST.matcher(line);
        Matcher next = NEXT_REQUEST.matcher(line);
        if (request.matches() || next.matches()) {
            Matcher found = request.matches() ? request : next;
            return replaced(line, found.start("query"), query(found.group("query")));
        }
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
            return line;
        }
        String name = header.group("name").toLowerCase(Locale.ROOT);
        return replaced(line, header.start("value"), value(name, header.group("value")));
    }

    /** As {@link Secrets#mask}, but as long as before. */
    static String sameLength(String key) {
        String shown = Secrets.mask(key);
        int hidden = shown.indexOf('…');
        int missing = key.length() - (shown.length() - 1);
        return shown.substring(0, hidden) + "*".repeat(missing) + shown.substring(hidden + 1);
    }

    private static String replaced(String line, int from, String part) {
        return line.substring(0, from) + part + line.substring(from + part.length());
    }

    private static String value(String name, String value) {
        if (Secrets.isKeyHeader(name)) {
            Matcher scheme = SCHEME.matcher(value);
            int end = scheme.lookingAt() ? scheme.end() : 0;
            return value.substring(0, end) + sameLength(value.substring(end));
        }
        if (name.equals("cookie")) {
            return "*".repeat(value.length());
        }
        return name.equals("sec-websocket-protocol") ? each(TOKEN, value, token -> subprotocol(token.group())) : value;
    }

    private static String subprotocol(String token) {
        return token.startsWith(Secrets.SUBPROTOCOL_KEY)
                ? Secrets.SUBPROTOCOL_KEY + sameLength(token.substring(Secrets.SUBPROTOCOL_KEY.length()))
                : token;
    }

    private static String query(String query) {
        return each(PARAMETER, query, parameter -> {
            String name = unescaped(parameter.group(1)).toLowerCase(Locale.ROOT);
            String value = parameter.group(2);
            return parameter.group(1) + "=" + (Secrets.isKeyParameter(name) ? sameLength(value) : value);
        });
    }

    private static String unescaped(String name) {
        return each(ESCAPED, name, escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }

    private static String each(Pattern pattern, String text, Function<MatchResult, String> made) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(made.apply(match)));
    }
}
