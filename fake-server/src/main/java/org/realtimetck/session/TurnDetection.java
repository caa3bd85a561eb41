package org.realtimetck.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a session finds the user's turns.
 *
 * @param level how loud speech is at least, in dB below full scale
 * @param prefixPaddingMillis sound kept from before the speech
 * @param silenceMillis silence that ends a turn
 * @param idleTimeout how long the user may say nothing after an answer; null for ever
 * @param createsResponse whether a turn is answered without being asked for
 * @param interruptsResponse whether the beginning of a turn ends the response under way
 */
record TurnDetection(
        double level,
        long prefixPaddingMillis,
        long silenceMillis,
        @Nullable Duration idleTimeout,
        boolean createsResponse,
        boolean interruptsResponse) {

    private static final double DEFAULT_THRESHOLD = 0.5;
    private static final long DEFAULT_PADDING_MS = 300;

    /** For who only wants to know that somebody began to speak, while the client decides where turns end. */
    static final TurnDetection NEVER_ENDING = new TurnDetection(
            levelOf(DEFAULT_THRESHOLD), 0, Long.MAX_VALUE / AudioFormat.TICKS_PER_MILLI, null, false, false);

    /** Empty if the client decides by itself. */
    static Optional<TurnDetection> of(SessionConfig config) {
        return config.turnDetection().map(settings -> of(settings, !config.isTranscription()));
    }

    private static TurnDetection of(Map<String, Object> settings, boolean converses) {
        boolean semantic = "semantic_vad".equals(settings.get("type"));
        return new TurnDetection(
                levelOf(number(settings, "threshold", DEFAULT_THRESHOLD).doubleValue()),
                number(settings, "prefix_padding_ms", DEFAULT_PADDING_MS).longValue(),
                semantic
                        ? silenceOf(Tree.text(settings, "eagerness", "auto"))
                        : number(settings, "silence_duration_ms", 500).longValue(),
                settings.get("idle_timeout_ms") instanceof Number millis ? Duration.ofMillis(millis.longValue()) : null,
                converses && Tree.flag(settings, "create_response", true),
                converses && Tree.flag(settings, "interrupt_response", true));
    }

    private static Number number(Map<String, Object> settings, String name, Number otherwise) {
        return settings.get(name) instanceof Number number ? number : otherwise;
    }

    /**
     * The service's threshold is a probability that somebody speaks; ours is a level, from -55 dB at 0 over -40 dB at
     * 0.5 to -25 dB at 1 [I].
     */
    static double levelOf(double threshold) {
        return -55 + 30 * threshold;
    }

    /**
     * The service waits up to 8, 4 or 2 s [D], less the more a sentence sounds finished. To the fake every sentence
     * sounds finished: it waits an eighth of that [I].
     */
    private static long silenceOf(String eagerness) {
        return switch (eagerness) {
            case "low" -> 1_000;
            case "high" -> 250;
            default -> 500;
        };
    }
}
