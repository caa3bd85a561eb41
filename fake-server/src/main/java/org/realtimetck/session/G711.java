package org.realtimetck.session;

import java.util.function.IntUnaryOperator;

/** ITU-T G.711: telephony sound, one byte a sample at 8 kHz. */
final class G711 {

    private static final int MU_BIAS = 0x84;
    private static final int MU_CLIP = 32_635;

    private G711() {}

    /** From PCM 16 bit at 24 kHz: every three samples are averaged into one. */
    static byte[] muLaw(byte[] pcm) {
        return thirds(pcm, G711::muLawOf);
    }

    /** From PCM 16 bit at 24 kHz: every three samples are averaged into one. */
    static byte[] aLaw(byte[] pcm) {
        return thirds(pcm, G711::aLawOf);
    }

    private static byte[] thirds(byte[] pcm, IntUnaryOperator companding) {
        byte[] encoded = new byte[pcm.length / 6];
        for (int i = 0; i < encoded.length; i++) {
            int sum = sample(pcm, 3 * i) + sample(pcm, 3 * i + 1) + sample(pcm, 3 * i + 2);
            encoded[i] = (byte) companding.applyAsInt(sum / 3);
        }
        return encoded;
    }

    private static int sample(byte[] pcm, int index) {
        return (short) ((pcm[2 * index] & 0xFF) | pcm[2 * index + 1] << 8);
    }

    /** One sample back to PCM 16 bit. */
    static int fromMuLaw(byte sample) {
        int bits = ~sample & 0xFF;
        int magnitude = ((((bits & 0x0F) << 3) + MU_BIAS) << ((bits >> 4) & 0x07)) - MU_BIAS;
        return (bits & 0x80) == 0 ? magnitude : -magnitude;
    }

    /** One sample back to PCM 16 bit. */
    static int fromALaw(byte sample) {
        int bits = (sample & 0xFF) ^ 0x55;
        int exponent = (bits >> 4) & 0x07;
        int mantissa = ((bits & 0x0F) << 4) + 8;
        int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
        return (bits & 0x80) == 0 ? -magnitude : magnitude;
    }

    private static int muLawOf(int linear) {
        int sign = linear < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(linear), MU_CLIP) + MU_BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> (exponent + 3) & 0x0F;
        return ~(sign | exponent << 4 | mantissa) & 0xFF;
    }

    private static int aLawOf(int linear) {
        int sign = linear < 0 ? 0 : 0x80;
        int magnitude = Math.min(linear < 0 ? -linear - 1 : linear, 0x7FFF) >> 3;
        int exponent = magnitude < 32 ? 0 : 31 - Integer.numberOfLeadingZeros(magnitude) - 4;
        int mantissa = exponent == 0 ? magnitude >> 1 & 0x0F : magnitude >> exponent & 0x0F;
        return (sign | exponent << 4 | mantissa) ^ 0x55;
    }
}
