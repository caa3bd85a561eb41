package org.realtimetck.cli;

import java.security.SecureRandom;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.sandbox.Chaos;
import org.realtimetck.sandbox.ChaosProfiles;
import picocli.CommandLine.Option;

/** {@code --chaos} and {@code --seed}. */
final class ChaosOption {

    /** Seeds that are drawn stay below, so that people can pass them on. */
    private static final int SHORT = 1_000_000;

    @Option(
            names = "--chaos",
            paramLabel = "PROFILE",
            completionCandidates = Profiles.class,
            description =
                    "Let things go wrong by chance: ${COMPLETION-CANDIDATES}. The start says what, and how often.")
    private @Nullable String profile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "With --chaos: the run to repeat; the same seed is the same run. Default: a new one, which is"
                    + " printed.")
    private @Nullable String seed;

    /** The names there are. */
    static final class Profiles implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ChaosProfiles.names().iterator();
        }
    }

    /**
     * Draws a seed if none was given; empty without {@code --chaos}.
     *
     * @throws UsageException if there is no such profile, the seed is no number, or it has nothing to be a seed of
     */
    Optional<Chaos> chosen() {
        if (profile == null) {
            if (seed != null) {
                throw new UsageException("expected --chaos PROFILE beside --seed " + seed + ": one of "
                        + String.join(", ", ChaosProfiles.names()));
            }
            return Optional.empty();
        }
        try {
            return Optional.of(Chaos.of(profile, seed == null ? new SecureRandom().nextInt(SHORT) : number(seed)));
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--chaos: " + unknown.getMessage());
        }
    }

    private static long number(String seed) {
        try {
            return Long.parseLong(seed);
        } catch (NumberFormatException none) {
            throw new UsageException("expected --seed to be a whole number from " + Long.MIN_VALUE + " to "
                    + Long.MAX_VALUE + ", got '" + seed + "'");
        }
    }

    /** What is going to happen, and how to have it again. */
    static String forPeople(Chaos chaos) {
        String name = chaos.profile().name();
        return "Chaos: " + name + ", seed " + chaos.seed() + ". The same again, with your other options:\n"
                + "  ./realtime-tck serve --chaos " + name + " --seed " + chaos.seed() + "\n\n"
                + chaos.profile().page();
    }
}
