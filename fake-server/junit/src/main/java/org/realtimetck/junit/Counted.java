package org.realtimetck.junit;

/** Numbers of things, for sentences. */
final class Counted {

    private Counted() {}

    /** For example {@code 1 connection}, {@code 2 connections}, {@code no connection}. */
    static String of(long count, String noun) {
        return (count == 0 ? "no" : String.valueOf(count)) + " " + noun + (count > 1 ? "s" : "");
    }
}
