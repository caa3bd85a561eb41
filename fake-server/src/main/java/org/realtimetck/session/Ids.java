package org.realtimetck.session;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Ids as the service makes them: a prefix and 21 base62 characters, of which the first five are the time in seconds
 * since 2019-12-20 and the rest are random. Both captured files whose age is known agree on that [C, computed].
 */
public final class Ids {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final long EPOCH_SECONDS = 1_576_800_000L;
    private static final int TIME_CHARACTERS = 5;
    private static final int RANDOM_CHARACTERS = 16;

    private final InstantSource clock;
    private final RandomGenerator random;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public String event() {
        return timed("event_");
    }

    public String item() {
        return timed("item_");
    }

    public String response() {
        return timed("resp_");
    }

    public String conversation() {
        return timed("conv_");
    }

    public String session() {
        return timed("sess_");
    }

    /** Function calls carry no time: {@code call_} and 16 characters [C]. */
    public String functionCall() {
        return appendRandom(new StringBuilder("call_"), RANDOM_CHARACTERS);
    }

    /** A diarized segment: by analogy with the others [I]. */
    String segment() {
        return timed("seg_");
    }

    /** Characters that hide the length of a delta. */
    String noise(int length) {
        return appendRandom(new StringBuilder(length), length);
    }

    private String timed(String prefix) {
        StringBuilder id = new StringBuilder(prefix.length() + TIME_CHARACTERS + RANDOM_CHARACTERS).append(prefix);
        long seconds = clock.instant().getEpochSecond() - EPOCH_SECONDS;
        for (int place = TIME_CHARACTERS - 1; place >= 0; place--) {
            id.append(BASE62.charAt(Math.floorMod(Math.floorDiv(seconds, pow62(place)), 62)));
        }
        return appendRandom(id, RANDOM_CHARACTERS);
    }

    private String appendRandom(StringBuilder id, int characters) {
        for (int i = 0; i < characters; i++) {
            id.append(BASE62.charAt(random.nextInt(62)));
        }
        return id.toString();
    }

    private static long pow62(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 62;
        }
        return power;
    }
}
