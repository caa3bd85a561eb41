package org.realtimetck.fault;

import java.time.Duration;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Lets nothing leave for a time; then all that waited leaves together, in its order.
 *
 * @param time above zero
 */
public record AudioStarvation(Duration time) implements Regime {

    /** In files and over HTTP. */
    public static final Term<AudioStarvation> TERM = new Term<>(
            "audio-starvation",
            "audio",
            "Nothing comes for a time, in the middle of an answer; then all that waited comes at once.",
            "Lets the sound pause rather than end, takes up where it stopped, and loses nothing.",
            List.of(Parameter.optional(
                    "time",
                    new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(60)),
                    "how long nothing comes",
                    Duration.ofSeconds(3))),
            given -> new AudioStarvation(given.time("time")));

    public AudioStarvation {
        Times.requirePositive("a time", time);
    }

    @Override
    public Outbound under(Outbound next, Later later) {
        WaitingLine line = new WaitingLine(next);
        later.after(time, line.bar());
        return new Outbound() {
            @Override
            public void send(Frame frame) {
                line.pass(frame);
            }

            @Override
            public void flush() {
                next.flush();
            }
        };
    }
}
