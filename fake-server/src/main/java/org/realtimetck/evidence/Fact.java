package org.realtimetck.evidence;

import java.util.List;
import java.util.Locale;
import org.realtimetck.protocol.Confidence;

/**
 * A marked sentence of the sources.
 *
 * @param source the file, for example {@code session/SessionErrors}
 * @param line of the file, from 1
 * @param about the type, method or field it stands beside; empty inside a method
 * @param text the sentence with its marks; of one that is not inferred perhaps only the mark
 * @param confidence of all its marks, in their order
 */
public record Fact(String source, int line, String about, String text, List<Confidence> confidence) {

    public Fact {
        confidence = List.copyOf(confidence);
    }

    public boolean isInferred() {
        return confidence.contains(Confidence.INFERRED);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The text with a capital in front, as it stands on a page. */
    String sentence() {
        return capital(text);
    }

    /** For example {@code session}. */
    public String room() {
        return source.substring(0, Math.max(0, source.indexOf('/')));
    }

    /** The file's type, and after a dot what of it the sentence is about. */
    public String place() {
        String type = source.substring(source.lastIndexOf('/') + 1);
        return about.isEmpty() || about.equals(type) ? type : type + "." + about;
    }
}
