package org.realtimetck.script.voice;

/** Where the energy of a sound lies. */
final class Spectrum {

    private static final int STEP = 25;
    private static final int HIGHEST = 12_000;

    private final double[] energy = new double[HIGHEST / STEP];

    Spectrum(short[] samples) {
        for (int i = 0; i < energy.length; i++) {
            energy[i] = energyAt(i * STEP, samples);
        }
    }

    private static double energyAt(int hertz, short[] samples) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < samples.length; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples.length);
            double angle = 2 * Math.PI * hertz * i / 24_000;
            real += window * samples[i] * Math.cos(angle);
            imaginary += window * samples[i] * Math.sin(angle);
        }
        return real * real + imaginary * imaginary;
    }

    /** In dB, by frequency step. */
    double decibels(int fromHertz, int toHertz) {
        double sum = 0;
        for (int i = fromHertz / STEP; i < toHertz / STEP; i++) {
            sum += energy[i];
        }
        return 10 * Math.log10(sum / ((toHertz - fromHertz) / (double) STEP));
    }

    /** The part of all energy that lies there, 0 to 1. */
    double share(int fromHertz, int toHertz) {
        double all = 0;
        double there = 0;
        for (int i = 0; i < energy.length; i++) {
            all += energy[i];
            there += i >= fromHertz / STEP && i < toHertz / STEP ? energy[i] : 0;
        }
        return there / all;
    }
}
