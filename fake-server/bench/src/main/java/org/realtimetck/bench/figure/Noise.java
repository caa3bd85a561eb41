package org.realtimetck.bench.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.realtimetck.bench.load.Party.Manner;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.sandbox.SandboxReader;

/**
 * A sandbox that is used beside the one that is measured.
 *
 * @param name of the sandbox
 * @param file {@code noise/<file>.yaml} in the resources
 * @param manner what its client does there
 */
record Noise(String name, String file, Manner manner) {

    /** What goes wrong, each in a sandbox of its own. */
    static final List<Noise> ALL = List.of(
            new Noise("delays", Manner.ASKS),
            new Noise("holds", Manner.ASKS),
            new Noise("bursts", Manner.ASKS),
            new Noise("oversize", Manner.ASKS),
            new Noise("tiny-writes", Manner.ASKS),
            new Noise("reset", Manner.IS_CUT_OFF),
            new Noise("stall", Manner.STALLS));

    /** As many sandboxes and clients, and nothing goes wrong. */
    static final List<Noise> NONE = IntStream.rangeClosed(1, ALL.size())
            .mapToObj(number -> new Noise("well-" + number, "well", Manner.ASKS))
            .toList();

    private Noise(String name, Manner manner) {
        this(name, name, manner);
    }

    SandboxDocument document() {
        String resource = "noise/" + file + ".yaml";
        try (InputStream stream = Noise.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("expected the resource " + resource + ", found none");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return SandboxReader.yaml(resource, "name: " + name + "\n" + text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
