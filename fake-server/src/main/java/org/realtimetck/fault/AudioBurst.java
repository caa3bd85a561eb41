package org.realtimetck.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Keeps the sound of an item until all of it is made, and lets it leave within a short time. Events between its pieces
 * wait with them, so that the order is kept. How much sound it is, is the reply's matter.
 *
 * @param within from the first piece to the last; zero for all of it together
 */
public record AudioBurst(Duration within) implements Regime {

    /** In files and over HTTP. */
    public static final Term<AudioBurst> TERM = new Term<>(
            "audio-burst",
            "audio",
            "The sound of an answer comes all at once, after it was made: 20 s of it within 300 ms, if it is that long.",
            "Plays it at its own pace, keeps what is not played yet, and throws that away when the user interrupts.",
            List.of(Parameter.optional(
                    "within",
                    new Parameter.Time(Duration.ZERO, Duration.ofMinutes(1)),
                    "from the first piece to the last",
                    Duration.ofMillis(300))),
            given -> new AudioBurst(given.time("within")));

    public AudioBurst {
        if (within.isNegative()) {
            throw new IllegalArgumentException("expected a time of zero or more for a burst, got " + within);
        }
    }

    @Override
    public Outbound under(Outbound next, Later later) {
        return new Burst(next, later);
    }

    private final class Burst implements Outbound {

        private final Outbound next;
        private final Later later;
        private final WaitingLine line;
        private List<Runnable> pieces = new ArrayList<>();

        Burst(Outbound next, Later later) {
            this.next = next;
            this.later = later;
            this.line = new WaitingLine(next);
        }

        @Override
        public void send(Frame frame) {
            if (SoundDelta.isOne(frame)) {
                pieces.add(line.keep(frame));
            } else {
                line.pass(frame);
            }
            if (endsTheSound(frame)) {
                letGo(pieces);
                pieces = new ArrayList<>();
            }
        }

        private boolean endsTheSound(Frame frame) {
            return frame instanceof Frame.Close
                    || frame instanceof Frame.Abort
                    || (frame instanceof Frame.Text text
                            && ("response.output_audio.done".equals(text.type())
                                    || "response.done".equals(text.type())));
        }

        private void letGo(List<Runnable> sound) {
            for (int i = 0; i < sound.size(); i++) {
                Duration delay = i == 0 ? Duration.ZERO : within.multipliedBy(i).dividedBy(sound.size() - 1L);
                if (delay.isZero()) {
                    sound.get(i).run();
                } else {
                    later.after(delay, sound.get(i));
                }
            }
        }

        @Override
        public void flush() {
            next.flush();
        }
    }
}
