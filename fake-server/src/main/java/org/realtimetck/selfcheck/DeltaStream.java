package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import org.jspecify.annotations.Nullable;

/** A text that comes in deltas and is told once more as a whole [C]. */
final class DeltaStream {

    private final String what;
    private final StringBuilder deltas = new StringBuilder();
    private @Nullable String whole;

    /** @param what the field of the whole */
    DeltaStream(String what) {
        this.what = what;
    }

    void more(String delta) {
        unless(whole == null, "no delta after the whole " + what, delta);
        deltas.append(delta);
    }

    void end(String told) {
        unless(whole == null, "the whole " + what + " told once", told);
        unless(deltas.toString().equals(told), what + " as its deltas make it: '" + deltas + "'", "'" + told + "'");
        whole = told;
    }

    void requireEnd(String told) {
        if (whole == null) {
            throw new Objection("the done event of the " + what + " first", "none");
        }
        unless(whole.equals(told), what + " as its done event told it: '" + whole + "'", "'" + told + "'");
    }
}
