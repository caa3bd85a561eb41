package org.realtimetck.client.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The authority a client is to trust.
 *
 * @param caFile PEM
 * @param trustStore PKCS#12 with the same certificate, password {@code changeit}
 */
public record TrustFiles(Path caFile, Path trustStore) {

    private static final String STORE_PASSWORD = "changeit";

    /** What the runtimes and tools of many languages look for. */
    public Map<String, String> variables() {
        String ca = caFile.toString();
        return Map.of(
                "TCK_CA_FILE", ca,
                "SSL_CERT_FILE", ca,
                "NODE_EXTRA_CA_CERTS", ca,
                "REQUESTS_CA_BUNDLE", ca,
                "CURL_CA_BUNDLE", ca,
                "TCK_TRUST_STORE", trustStore.toString(),
                "TCK_TRUST_STORE_PASSWORD", STORE_PASSWORD);
    }

    /** The command with {@code {ca_file}} and {@code {trust_store}} replaced. */
    public List<String> in(List<String> command) {
        return Placeholders.of(this).in(command);
    }
}
