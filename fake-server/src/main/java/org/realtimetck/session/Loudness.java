package org.realtimetck.session;

import java.util.function.DoubleConsumer;

/**
 * How loud sound is, frame by frame. A frame is 32 ms: all recorded positions of speech are multiples of it, once the
 * padding is taken off [C, computed]. A frame may begin in one piece of sound and end in the next.
 */
final class Loudness {

    static final int FRAME_MILLIS = 32;
    static final long FRAME_TICKS = FRAME_MILLIS * AudioFormat.TICKS_PER_MILLI;

    /** What is reported for silence without any noise. */
    private static final double QUIETEST = -120;

    private final AudioFormat format;
    private final int frameSamples;
    private int samples;
    private long sum;
    private long sumOfSquares;
    private int lowByte = -1;

    Loudness(AudioFormat format) {
        this.format = format;
        this.frameSamples = FRAME_MILLIS * format.bytesPerMilli() / format.bytesPerSample();
    }

    AudioFormat format() {
        return format;
    }

    /**
     * @param frames is told the level of every frame that is whole, in dB below full scale: 0 is the loudest square
     *     wave, speech into a microphone some -15 to -35. A constant offset is taken out.
     */
    void hear(byte[] sound, DoubleConsumer frames) {
        for (byte one : sound) {
            if (format == AudioFormat.PCM && lowByte < 0) {
                lowByte = one & 0xFF;
                continue;
            }
            add(sample(one));
            if (samples == frameSamples) {
                frames.accept(level());
                samples = 0;
                sum = 0;
                sumOfSquares = 0;
            }
        }
    }

    private int sample(byte one) {
        if (format == AudioFormat.PCM) {
            int sample = lowByte | (one << 8);
            lowByte = -1;
            return sample;
        }
        return format == AudioFormat.PCMU ? G711.fromMuLaw(one) : G711.fromALaw(one);
    }

    private void add(int sample) {
        samples++;
        sum += sample;
        sumOfSquares += (long) sample * sample;
    }

    private double level() {
        double mean = (double) sum / samples;
        double power = (double) sumOfSquares / samples - mean * mean;
        return power <= 0 ? QUIETEST : Math.max(QUIETEST, 10 * Math.log10(power / (32_768.0 * 32_768.0)));
    }
}
