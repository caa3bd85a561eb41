package org.realtimetck.script.voice;

/** A filter with one peak. Its exact arithmetic gives the same samples on every machine. */
final class Resonator {

    private final double seconds;
    private double gain;
    private double back1;
    private double back2;
    private double out1;
    private double out2;
    private double in1;
    private double in2;

    Resonator(int rate) {
        this.seconds = 1.0 / rate;
    }

    /** Lets low tones pass and lifts those around a frequency: one formant of a throat. */
    void liftAt(double hertz, double width) {
        tune(hertz, width);
        gain = 1 - back1 - back2;
    }

    /** Lets pass only what is around a frequency. */
    void passAt(double hertz, double width) {
        tune(hertz, width);
        gain = (1 + back2) / 2;
    }

    private void tune(double hertz, double width) {
        double radius = StrictMath.exp(-StrictMath.PI * width * seconds);
        back1 = 2 * radius * StrictMath.cos(2 * StrictMath.PI * hertz * seconds);
        back2 = -radius * radius;
    }

    double lift(double in) {
        return next(gain * in);
    }

    double pass(double in) {
        double band = gain * (in - in2);
        in2 = in1;
        in1 = in;
        return next(band);
    }

    private double next(double driven) {
        double out = driven + back1 * out1 + back2 * out2;
        out2 = out1;
        out1 = out;
        return out;
    }

    void rest() {
        out1 = 0;
        out2 = 0;
        in1 = 0;
        in2 = 0;
    }
}
