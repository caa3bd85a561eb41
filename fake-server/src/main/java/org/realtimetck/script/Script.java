package org.realtimetck.script;

/**
 * What the fake hears and says.
 *
 * @param model what it answers
 * @param hearing what it makes of the user's speech
 */
public record Script(Model model, Hearing hearing) {

    /** Hears nothing in particular: see {@link PlainHearing}. */
    public static Script of(Model model) {
        return new Script(model, new PlainHearing(Pace.IMMEDIATE));
    }

    public Script with(Hearing newHearing) {
        return new Script(model, newHearing);
    }
}
