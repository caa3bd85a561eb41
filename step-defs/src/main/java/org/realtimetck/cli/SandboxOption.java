package org.realtimetck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.sandbox.ReadyMade;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.sandbox.SandboxReader;
import picocli.CommandLine.Option;

/** {@code --scenario} and {@code --sandbox}: what a visitor meets, if not a service that is well. */
final class SandboxOption {

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Let the client meet a ready-made sandbox; 'realtime-tck scenarios' lists them.")
    private @Nullable String scenario;

    @Option(names = "--sandbox", paramLabel = "FILE", description = "Let the client meet a sandbox of your own.")
    private @Nullable Path file;

    /**
     * Empty if neither is given.
     *
     * @throws UsageException if both are, if there is none of that name, or if the file has mistakes
     */
    Optional<SandboxDocument> document() throws IOException {
        if (scenario != null && file != null) {
            throw new UsageException("expected either --scenario or --sandbox, got both");
        }
        if (file != null) {
            SandboxMistakes.refuse(List.of(file));
            return Optional.of(SandboxReader.read(file));
        }
        return scenario == null ? Optional.empty() : Optional.of(readyMade(scenario));
    }

    private static SandboxDocument readyMade(String name) {
        return ReadyMade.named(name)
                .orElseThrow(() -> new UsageException("there is no ready-made sandbox '" + name + "'"
                        + ReadyMade.nearest(name)
                                .map(meant -> "; did you mean '" + meant + "'?")
                                .orElse("; 'realtime-tck scenarios' lists them")));
    }
}
