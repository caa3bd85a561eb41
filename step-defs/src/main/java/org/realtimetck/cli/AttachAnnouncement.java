package org.realtimetck.cli;

import java.net.URI;
import java.nio.file.Path;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.wire.Dialect;

/** What somebody pastes to let a client of their own come here. */
final class AttachAnnouncement {

    private static final String QUERY = "/realtime?model=gpt-realtime";

    private final OpenSandbox sandbox;
    private final Path caFile;
    private final Path trustStore;

    AttachAnnouncement(FakeRealtimeServer server, OpenSandbox sandbox) {
        this.sandbox = sandbox;
        this.caFile = server.caFile();
        this.trustStore = server.trustStore();
    }

    /** @param story what this sandbox does; empty for a service that is well */
    String text(DialectChoice dialect, String story) {
        StringBuilder text = new StringBuilder("The fake Realtime service waits for your client.\n");
        if (!story.isEmpty()) {
            text.append("\nSandbox ")
                    .append(sandbox.sandbox().name())
                    .append(": ")
                    .append(story)
                    .append('\n');
        }
        if (dialect != DialectChoice.AZURE) {
            text.append("\nFor a client of OpenAI\n");
            urls(text, Dialect.OPENAI);
            export(text, "OPENAI_BASE_URL", sandbox.httpsUrl() + Dialect.OPENAI.basePath());
            export(text, "OPENAI_API_KEY", sandbox.key());
        }
        if (dialect != DialectChoice.OPENAI) {
            text.append("\nFor a client of Azure OpenAI\n");
            urls(text, Dialect.AZURE);
            export(text, "AZURE_OPENAI_ENDPOINT", sandbox.httpsUrl().toString());
            export(text, "AZURE_OPENAI_API_KEY", sandbox.key());
        }
        text.append("\nSo that the certificate is trusted; with ws:// nothing of it is needed\n");
        line(text, "CA file", caFile.toString());
        line(text, "Node", "export NODE_EXTRA_CA_CERTS=" + caFile);
        line(text, "Python, Go", "export SSL_CERT_FILE=" + caFile);
        line(text, "curl", "export CURL_CA_BUNDLE=" + caFile);
        line(text, "Java", "-Djavax.net.ssl.trustStore=" + trustStore + " -Djavax.net.ssl.trustStorePassword=changeit");
        return text.toString();
    }

    private void urls(StringBuilder text, Dialect dialect) {
        line(text, "TLS", webSocket(sandbox.httpsUrl(), dialect));
        line(text, "plain", webSocket(sandbox.httpUrl(), dialect));
        line(text, "key", sandbox.key());
    }

    private static String webSocket(URI origin, Dialect dialect) {
        return origin.toString().replaceFirst("^http", "ws") + dialect.basePath() + QUERY;
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-12s%s%n".formatted(label, value));
    }

    private static void export(StringBuilder text, String name, String value) {
        line(text, "", "export " + name + "=" + value);
    }
}
