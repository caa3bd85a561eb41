package org.realtimetck.client.inprocess;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A loudspeaker that is not there: how much of a turn a person has heard at a moment. The service generates faster than
 * anybody listens, and only this tells {@code audio_end_ms} that is right from one that is made up. Sound that is late
 * leaves a gap; what came is played in its order. Thread-safe.
 */
public final class Playback {

    /** PCM 16 bit, mono, 24 kHz. */
    private static final int BYTES_PER_MS = 48;

    private static final double NANOS_PER_MS = 1e6;

    private final double speed;
    private final LongSupplier nanoTime;
    private long arrivedMs;
    private double playedMs;
    private long playedAt;

    /**
     * @param speed 1 for as fast as a person listens; more than 0
     * @param nanoTime the clock
     */
    public Playback(double speed, LongSupplier nanoTime) {
        this.speed = speed;
        this.nanoTime = nanoTime;
        this.playedAt = nanoTime.getAsLong();
    }

    /** A turn begins: nothing of it was heard. */
    public synchronized void begin() {
        arrivedMs = 0;
        playedMs = 0;
        playedAt = nanoTime.getAsLong();
    }

    /**
     * Sound came.
     *
     * @param bytesSoFar decoded bytes of the turn, this sound included
     */
    public synchronized void arrived(long bytesSoFar) {
        playOn();
        arrivedMs = bytesSoFar / BYTES_PER_MS;
    }

    /** Milliseconds of the turn's sound that were heard by now. */
    public synchronized long playedMs() {
        playOn();
        return (long) playedMs;
    }

    /** Nanoseconds until that much of the turn has been heard; empty if not so much has come yet. */
    public synchronized OptionalLong untilHeard(long millis) {
        playOn();
        return arrivedMs < millis
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(Math.max(0, millis - playedMs) / speed * NANOS_PER_MS));
    }

    private void playOn() {
        long now = nanoTime.getAsLong();
        playedMs = Math.min((double) arrivedMs, playedMs + (now - playedAt) / NANOS_PER_MS * speed);
        playedAt = now;
    }
}
