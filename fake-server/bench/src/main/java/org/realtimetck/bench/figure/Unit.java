package org.realtimetck.bench.figure;

/** What a figure counts. */
public enum Unit {
    MICROSECONDS("µs");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    /** As tables write it. */
    public String sign() {
        return sign;
    }
}
