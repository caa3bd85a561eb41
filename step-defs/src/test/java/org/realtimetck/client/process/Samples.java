package org.realtimetck.client.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Target;
import org.realtimetck.wire.Dialect;

/** Errands, targets and client folders that run shell scripts. */
final class Samples {

    static final String KEY = "sk-tck-run7-RESP004-0123456789abcdef";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Samples() {}

    static Errand errand(Duration limit) {
        return new Errand(
                Errand.Kind.TALK_ONCE,
                List.of("Hello", "Again"),
                Errand.Output.TEXT,
                "Be brief.",
                null,
                null,
                null,
                limit);
    }

    static Errand errand() {
        return errand(PATIENCE);
    }

    static Target target(Dialect dialect) {
        return new Target(
                dialect,
                URI.create("https://127.0.0.1:40123"),
                URI.create("http://127.0.0.1:40124"),
                KEY,
                "gpt-realtime",
                Path.of("/kit/ca.pem"),
                Path.of("/kit/trust.p12"),
                1.0);
    }

    static Target target() {
        return target(Dialect.OPENAI);
    }

    /** A client whose talk-once is {@code script}, run by sh. */
    static ClientFolder folder(Path folder, String script) throws IOException {
        Files.writeString(folder.resolve("talk.sh"), script);
        Files.writeString(folder.resolve("client.yaml"), yaml("errands:\n  talk-once: [sh, talk.sh]"));
        return ClientFolder.read(folder);
    }

    /** A valid description but for the errands. */
    static String yaml(String more) {
        return """
                name: my-agent
                version: "1.0.0"
                level: framework
                dialects: [openai]
                """ + more + "\n";
    }

    static ProcessClient client(ClientFolder folder, Path stamps) throws InterruptedException {
        return client(folder, stamps, Map.of());
    }

    /** @param inherited what the kit is said to have inherited, beside the PATH */
    static ProcessClient client(ClientFolder folder, Path stamps, Map<String, String> inherited)
            throws InterruptedException {
        Map<String, String> all = new java.util.TreeMap<>(inherited);
        all.put("PATH", System.getenv("PATH"));
        return ProcessClient.prepare(folder, all, stamps, PATIENCE);
    }
}
