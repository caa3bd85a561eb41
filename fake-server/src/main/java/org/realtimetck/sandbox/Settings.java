package org.realtimetck.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.realtimetck.clock.Tempo;
import org.realtimetck.script.Pace;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.vocabulary.Given;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.Vocabulary;

/** The settings of a sandbox that are groups of numbers and times. */
final class Settings {

    private static final Parameter.Kind PAUSE = new Parameter.Time(Duration.ZERO, Duration.ofMinutes(10));
    private static final int MOST_TOKENS = 1_000_000;

    private Settings() {}

    static Vocabulary<Tempo> tempo() {
        return new Vocabulary<>(
                "tempo",
                List.of(
                        tempo("real", "Time passes as everywhere.", List.of(), given -> new Tempo.Real()),
                        tempo(
                                "compressed",
                                "Time passes faster, and announcements such as expires_at say so.",
                                List.of(Parameter.required(
                                        "factor",
                                        new Parameter.Decimal(1, 100_000),
                                        "times faster than real time",
                                        360)),
                                given -> new Tempo.Compressed(given.decimal("factor"))),
                        tempo(
                                "stepped",
                                "Time stands until the sandbox is told to advance.",
                                List.of(),
                                given -> new Tempo.Stepped())));
    }

    private static Term<Tempo> tempo(
            String name, String does, List<Parameter> parameters, Function<Given, Tempo> maker) {
        return new Term<>(name, "tempo", does, "", parameters, maker);
    }

    static Term<Pace> pace() {
        return new Term<>(
                "pace",
                "script",
                "How fast something comes; all of it at once if nothing is given.",
                "",
                List.of(
                        Parameter.optional(
                                "before-first", PAUSE, "from the beginning to what comes first", Duration.ZERO),
                        Parameter.optional("per-delta", PAUSE, "between two deltas", Duration.ZERO),
                        Parameter.optional(
                                "before-done", PAUSE, "from the last item's end to response.done", Duration.ZERO)),
                given -> new Pace(given.time("before-first"), given.time("per-delta"), given.time("before-done")));
    }

    static Term<SessionLimits> session() {
        SessionLimits usual = SessionLimits.AS_CAPTURED;
        return new Term<>(
                "session",
                "session",
                "How long sessions last, and how much goes into them.",
                "",
                List.of(
                        Parameter.optional(
                                "lifetime",
                                new Parameter.Time(Duration.ofMillis(1), Duration.ofHours(24)),
                                "from session.created to the forced end, by the sandbox's time",
                                usual.lifetime()),
                        Parameter.optional(
                                "updates-take", PAUSE, "from session.update to session.updated", usual.updateTakes()),
                        Parameter.optional(
                                "input-tokens",
                                new Parameter.Whole(0, MOST_TOKENS),
                                "tokens a response may read; 0 for what the model is documented to read",
                                0L),
                        Parameter.optional(
                                "input-buffer",
                                new Parameter.Time(Duration.ofMillis(100), Duration.ofHours(1)),
                                "sound the input buffer holds at most",
                                usual.inputBuffer())),
                Settings::session);
    }

    private static SessionLimits session(Given given) {
        SessionLimits limits = SessionLimits.AS_CAPTURED
                .withLifetime(given.time("lifetime"))
                .withUpdateTaking(given.time("updates-take"))
                .withInputBuffer(given.time("input-buffer"));
        return given.whole("input-tokens") == 0 ? limits : limits.withInputTokens(given.whole("input-tokens"));
    }
}
