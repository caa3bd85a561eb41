package org.realtimetck.client.slip;

import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Sound as slips send it: PCM 16 bit mono 24 kHz. */
final class Sounds {

    private static final int RATE = 24_000;
    private static final double LOUD = 12_000;
    private static final int HUNDRED_MILLIS = 4_800;

    private Sounds() {}

    /** A piece of silence. */
    static String append(int bytes) {
        return append(new byte[bytes]);
    }

    static String[] appends(int bytes, int pieces) {
        String[] all = new String[pieces];
        Arrays.fill(all, append(bytes));
        return all;
    }

    /** A second of a voice, and then a second of silence. */
    static String[] sentence() {
        return Stream.concat(
                        Stream.generate(() -> append(tone(HUNDRED_MILLIS))).limit(10),
                        Stream.generate(() -> append(HUNDRED_MILLIS)).limit(10))
                .toArray(String[]::new);
    }

    /** Does it so often, with a pause from one beginning to the next. */
    static void paced(int times, long millis, Runnable deed) {
        CountDownLatch left = new CountDownLatch(times);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleAtFixedRate(
                    () -> {
                        if (left.getCount() > 0) {
                            deed.run();
                            left.countDown();
                        }
                    },
                    0,
                    millis,
                    TimeUnit.MILLISECONDS);
            if (!left.await(times * millis * 4, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("expected " + times + " pieces to be sent by now");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clock.shutdownNow();
        }
    }

    private static String append(byte[] sound) {
        return "{'type':'input_audio_buffer.append','audio':'"
                + Base64.getEncoder().encodeToString(sound) + "'}";
    }

    private static byte[] tone(int bytes) {
        byte[] tone = new byte[bytes];
        for (int sample = 0; sample < bytes / 2; sample++) {
            short value = (short) (LOUD * Math.sin(2 * Math.PI * 220 * sample / RATE));
            tone[2 * sample] = (byte) value;
            tone[2 * sample + 1] = (byte) (value >> 8);
        }
        return tone;
    }
}
