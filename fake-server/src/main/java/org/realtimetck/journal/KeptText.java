package org.realtimetck.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as a journal keeps them, long ones cut. */
public final class KeptText {

    private static final Pattern CUT = Pattern.compile("…\\[(\\d{1,9}) characters left out]$");

    private KeptText() {}

    /** Says of a text that its end is missing. */
    static String cut(String beginning, int leftOut) {
        return beginning + "…[" + leftOut + " characters left out]";
    }

    /** How many characters a text had on the wire, up to masked keys. */
    public static int length(String kept) {
        Matcher cut = CUT.matcher(kept);
        return cut.find() ? cut.start() + Integer.parseInt(cut.group(1)) : kept.length();
    }
}
