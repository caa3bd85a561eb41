package org.realtimetck.client.adapter.stdio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Target;
import org.realtimetck.client.adapter.AdapterPlace;
import org.realtimetck.client.process.AdapterCommand;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.TrustFiles;
import org.realtimetck.wire.Dialect;

/** An adapter that does at a verb what it should not, in the scenario BAD alone. */
public final class Awkward {

    public static final String KEY = "sk-tck-run7-RESP004-0123456789abcdef";
    /** Makes limits short enough to wait for, and long enough for a busy machine. */
    public static final double SCALE = 0.6;

    /** Makes the longest wait, the one for hello, short enough to wait for. */
    private static final double HASTE = 0.03;

    private static final TrustFiles TRUST = new TrustFiles(Path.of("/kit/ca.pem"), Path.of("/kit/trust.p12"));

    private Awkward() {}

    static ClientUnderTest adapter(Path folder, String verb, String how) throws IOException, InterruptedException {
        return adapter(folder, verb, how, Map.of());
    }

    static ClientUnderTest adapter(Path folder, String verb, String how, Map<String, String> inherited)
            throws IOException, InterruptedException {
        return client(folder, yaml(folder, verb, how), inherited, SCALE);
    }

    /** One that is soon given up. */
    static ClientUnderTest hasty(Path folder, String verb, String how) throws IOException, InterruptedException {
        return client(folder, yaml(folder, verb, how), Map.of(), HASTE);
    }

    /** Not started yet. */
    public static AdapterPlace place(Path folder, String verb, String how) throws IOException {
        ClientFolder read = folder(folder, yaml(folder, verb, how));
        return AdapterProgram.of(read, command(read), environment(Map.of()), TRUST);
    }

    /** The awkward adapters that run under this JVM, with what they started. */
    public static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains("awkward.sh"))
                .toList();
    }

    private static String yaml(Path folder, String verb, String how) throws IOException {
        try (InputStream script = Awkward.class.getResourceAsStream("/org/realtimetck/client/adapter/awkward.sh")) {
            Files.write(folder.resolve("awkward.sh"), script.readAllBytes());
        }
        return "adapter: [sh, awkward.sh, " + verb + ", " + how + "]";
    }

    /** @param more lines of {@code client.yaml} */
    static ClientUnderTest client(Path folder, String more, Map<String, String> inherited)
            throws IOException, InterruptedException {
        return client(folder, more, inherited, SCALE);
    }

    private static ClientUnderTest client(Path folder, String more, Map<String, String> inherited, double scale)
            throws IOException, InterruptedException {
        ClientFolder read = folder(folder, more);
        return AdapterProgram.prepare(read, command(read), environment(inherited), TRUST, scale);
    }

    private static ClientFolder folder(Path folder, String more) throws IOException {
        Files.writeString(folder.resolve("client.yaml"), "name: awkward\nlevel: framework\n" + more + "\n");
        return ClientFolder.read(folder);
    }

    private static AdapterCommand command(ClientFolder folder) {
        AdapterCommand command = folder.adapter();
        if (command == null) {
            throw new AssertionError("expected an adapter in client.yaml");
        }
        return command;
    }

    private static Map<String, String> environment(Map<String, String> inherited) {
        Map<String, String> environment = new TreeMap<>(inherited);
        environment.put("PATH", System.getenv("PATH"));
        return environment;
    }

    /** One that comes by every verb an errand has: it speaks, calls a function, and says something. */
    public static Errand errand(Path folder) throws IOException {
        return new Errand(
                Errand.Kind.USE_TOOL,
                List.of("one", "two"),
                Errand.Output.TEXT,
                "Be brief.",
                null,
                new Errand.Function("f", "Tells.", Map.of("type", "object"), "{\"ok\":true}"),
                wav(folder),
                Duration.ofSeconds(10));
    }

    public static Target target() {
        return new Target(
                Dialect.OPENAI,
                URI.create("https://127.0.0.1:40123"),
                URI.create("http://127.0.0.1:40124"),
                KEY,
                "gpt-realtime",
                Path.of("/kit/ca.pem"),
                Path.of("/kit/trust.p12"),
                SCALE);
    }

    private static Path wav(Path folder) throws IOException {
        AudioFormat format = new AudioFormat(24_000, 16, 1, true, false);
        Path file = folder.resolve("speech.wav");
        try (AudioInputStream silence = new AudioInputStream(new ByteArrayInputStream(new byte[4800]), format, 2400)) {
            AudioSystem.write(silence, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
