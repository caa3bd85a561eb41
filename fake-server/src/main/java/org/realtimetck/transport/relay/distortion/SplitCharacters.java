package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.util.List;
import org.realtimetck.vocabulary.Term;

/**
 * Every message is cut inside its first character of several bytes; without one, in the middle.
 *
 * @param between what stands between two fragments
 */
public record SplitCharacters(Between between) implements Regime {

    /** In files and over HTTP. */
    public static final Term<SplitCharacters> TERM = new Term<>(
            "split-characters",
            "bytes",
            "Every message is cut inside its first character of several bytes; without one, in the middle.",
            "Puts the fragments together before it decodes them, answers pings between them, and works as before.",
            List.of(Between.PARAMETER),
            given -> new SplitCharacters(Between.of(given)));

    @Override
    public Layer layer() {
        return Layer.FRAMES;
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        return new Fragments(next, SplitCharacters::end, between);
    }

    private static int end(ByteBuffer payload, int from) {
        int size = payload.remaining();
        if (from > 0) {
            return size;
        }
        for (int at = 1; at < size; at++) {
            boolean isInsideCharacter = (payload.get(at) & 0xC0) == 0x80;
            if (isInsideCharacter) {
                return at;
            }
        }
        return Math.max(1, size / 2);
    }
}
