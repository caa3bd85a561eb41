package org.realtimetck.client.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Observation;

/** An errand that is a program of its own. */
final class ProcessErrandRun implements ErrandRun {

    private final Program program;
    private final ObservationFile observations;
    private final KeyMask mask;
    private final Duration limit;

    ProcessErrandRun(Program program, ObservationFile observations, KeyMask mask, Duration limit) {
        this.program = program;
        this.observations = observations;
        this.mask = mask;
        this.limit = limit;
    }

    @Override
    public List<Observation> observations() {
        return observations.observations();
    }

    @Override
    public Optional<Outcome> await(Duration longest) throws InterruptedException {
        return program.await(longest).map(code -> new Outcome(code, program.hasCrashed()));
    }

    @Override
    public String output() {
        String printed = mask.mask(program.output());
        return program.outOfTime()
                ? printed + "\n… ended by the kit after " + limit.toMillis() + " ms, the errand's time limit …\n"
                : printed;
    }

    @Override
    public void stop() {
        program.stop();
    }

    @Override
    public Optional<String> adapterFault() {
        return observations.fault();
    }

    /** A program that ended with a failure by itself and told nothing may never have come to its first line. */
    @Override
    public Optional<String> startProblem() {
        if (!program.isOver() || program.wasEnded() || !observations().isEmpty() || program.exitCode() == 0) {
            return Optional.empty();
        }
        String last = output().lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
        return Optional.of("its program ended with exit code " + program.exitCode()
                + (last.isEmpty() ? " and printed nothing" : ", and the last it printed was: " + last));
    }

    @Override
    public boolean outOfTime() {
        return program.outOfTime();
    }
}
