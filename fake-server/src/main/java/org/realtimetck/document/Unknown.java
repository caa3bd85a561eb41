package org.realtimetck.document;

import java.util.Collection;
import org.realtimetck.vocabulary.Words;

/** What is said of words nobody knows. */
final class Unknown {

    private Unknown() {}

    static String word(String noun, String given, Collection<String> known) {
        return "there is no " + noun + " '" + given + "'; " + hint(given, known);
    }

    static String key(String owner, String given, Collection<String> known) {
        return owner + " has no '" + given + "'; " + hint(given, known);
    }

    private static String hint(String given, Collection<String> known) {
        return Words.nearest(given, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElseGet(() -> "there are: " + String.join(", ", known) + ".");
    }
}
