package org.realtimetck.certification;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.wire.Dialect;

/**
 * @param clientArgument what names the client on a command line
 * @param dialects the services to play; a dialect the client does not declare makes every scenario not applicable
 * @param scenarios what to run as far as it applies to the client; at least one
 * @param parallel scenarios at a time, at least 1
 * @param timeScale every limit is multiplied by it
 * @param messages folder for Cucumber Messages; empty for none
 */
public record CertificationOptions(
        String clientArgument,
        Set<Dialect> dialects,
        List<ScenarioInfo> scenarios,
        int parallel,
        double timeScale,
        Baseline baseline,
        Optional<Path> messages) {

    public CertificationOptions {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("expected at least one scenario: a run that judges nothing is no run");
        }
    }
}
