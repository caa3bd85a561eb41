package org.realtimetck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.realtimetck.protocol.Variation;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the fake is, as the ready file tells it.
 *
 * @param httpUrl origin without TLS
 * @param wsUrl the same for a WebSocket
 * @param tlsUrl origin with TLS
 * @param caFile PEM of the authority to trust
 * @param key one that is always taken
 * @param sandboxes those of {@code --sandbox}, in their order
 * @param controlUrl where the control API is
 * @param controlToken what opens it
 */
record ServeAnnouncement(
        String httpUrl,
        String wsUrl,
        String tlsUrl,
        String caFile,
        String key,
        List<Served> sandboxes,
        String controlUrl,
        String controlToken,
        long pid) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A sandbox of the user's own.
     *
     * @param key leads to it on any path
     * @param path leads to it with any key, unless keys are strict
     */
    record Served(String name, String key, String path) {}

    static ServeAnnouncement of(FakeRealtimeServer server, String key, List<OpenSandbox> sandboxes) {
        return new ServeAnnouncement(
                server.httpUrl().toString(),
                server.httpUrl().toString().replaceFirst("^http", "ws"),
                server.httpsUrl().toString(),
                server.caFile().toString(),
                key,
                sandboxes.stream()
                        .map(open -> new Served(open.sandbox().name(), open.key(), open.pathPrefix()))
                        .toList(),
                server.httpUrl() + "/_tck",
                server.controlToken(),
                ProcessHandle.current().pid());
    }

    /** @throws UsageException if no ready file can be there */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new UsageException("expected --ready-file to name a file, got the folder " + file);
        }
        if (!Files.isWritable(folderOf(file))) {
            throw new UsageException(
                    "expected --ready-file in a folder that exists and may be written to, got " + file);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** Whole or not at all: a reader never sees half a file. */
    void writeTo(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path draft = Files.createTempFile(folderOf(file), "ready", ".json");
        Files.writeString(draft, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @param variations what is switched */
    String forPeople(DialectChoice dialect, Set<Variation> variations) {
        StringBuilder text = new StringBuilder("The fake Realtime service is ready.\n\n");
        text.append("  TLS     ").append(tlsUrl).append('\n');
        text.append("  plain   ").append(httpUrl).append('\n');
        text.append("  CA      ").append(caFile).append('\n');
        text.append("  key     ").append(key).append('\n');
        text.append("  control ").append(controlUrl).append('\n');
        text.append("  token   ").append(controlToken).append("\n\n");
        sandboxes.forEach(sandbox -> text.append("  sandbox ")
                .append(sandbox.name())
                .append("\n    at    ")
                .append(tlsUrl)
                .append(sandbox.path())
                .append("/v1/realtime, with any key but for --strict-keys\n    key   ")
                .append(sandbox.key())
                .append(", at any address\n\n"));
        if (!variations.isEmpty()) {
            text.append("Switched to the other reading of the evidence:\n");
            variations.stream()
                    .sorted()
                    .forEach(variation -> text.append("  ")
                            .append(variation.word())
                            .append("\n    ")
                            .append(variation.question())
                            .append("\n    ")
                            .append(variation.switched())
                            .append('\n'));
            text.append('\n');
        }
        if (dialect != DialectChoice.AZURE) {
            text.append("For a client of OpenAI:\n")
                    .append("  export OPENAI_BASE_URL=")
                    .append(tlsUrl)
                    .append("/v1\n")
                    .append("  export OPENAI_API_KEY=")
                    .append(key)
                    .append('\n');
        }
        if (dialect != DialectChoice.OPENAI) {
            text.append("For a client of Azure OpenAI:\n")
                    .append("  export AZURE_OPENAI_ENDPOINT=")
                    .append(tlsUrl)
                    .append('\n')
                    .append("  export AZURE_OPENAI_API_KEY=")
                    .append(key)
                    .append('\n');
        }
        return text.append("For both, so that the certificate is trusted:\n")
                .append("  export NODE_EXTRA_CA_CERTS=")
                .append(caFile)
                .append('\n')
                .append("  export SSL_CERT_FILE=")
                .append(caFile)
                .append("\n\n")
                .append("What goes wrong elsewhere, at /scenario/<name>: ")
                .append(httpUrl)
                .append("/\n\n")
                .append("Ctrl+C ends it.")
                .toString();
    }
}
