package org.realtimetck.session;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches for a user who says nothing after an answer: from response.done on, plus the time its sound plays [D]. */
final class IdleWatch {

    private final Supplier<Optional<TurnDetection>> detection;
    private final InputAudioBuffer buffer;
    private final Effects out;
    private @Nullable String answer;
    private long writtenAtAnswer;

    IdleWatch(Supplier<Optional<TurnDetection>> detection, InputAudioBuffer buffer, Effects out) {
        this.detection = detection;
        this.buffer = buffer;
        this.out = out;
    }

    void start(String responseId, Duration playTime) {
        Duration timeout = timeout();
        if (timeout != null) {
            answer = responseId;
            writtenAtAnswer = buffer.written();
            out.wake(timeout.plus(playTime), new Input.IdleTimeout(responseId));
        }
    }

    /** Somebody speaks. */
    void stop() {
        answer = null;
    }

    /** True once if nobody has spoken since that response. */
    boolean isOver(String responseId) {
        boolean over = responseId.equals(answer) && timeout() != null;
        if (over) {
            stop();
        }
        return over;
    }

    /**
     * Where, in ticks of sound written, the silence begins. It is as long as the timeout [C, one frame], unless the
     * client wrote less since the answer.
     */
    long silenceStart() {
        Duration timeout = timeout();
        long ticks = timeout == null ? 0 : timeout.toMillis() * AudioFormat.TICKS_PER_MILLI;
        return Math.max(writtenAtAnswer, buffer.written() - ticks);
    }

    private @Nullable Duration timeout() {
        return detection.get().map(TurnDetection::idleTimeout).orElse(null);
    }
}
