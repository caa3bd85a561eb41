package org.realtimetck.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which words were allowed and which one was probably meant. */
public final class Words {

    /** A third of the letters may be wrong. */
    private static final int LETTERS_PER_MISTAKE = 3;
    /** Two letters that changed places are two mistakes. */
    private static final int ALWAYS_FORGIVEN = 2;

    private Words() {}

    /** {@code ". Did you mean level?"}, or a full stop. */
    public static String didYouMean(String given, Collection<String> allowed) {
        return nearest(given, allowed)
                .map(word -> ". Did you mean " + word + "?")
                .orElse(".");
    }

    /** In the order of the alphabet. */
    public static String list(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Empty if nothing is near: more than a third of the letters would have to change. */
    public static Optional<String> nearest(String given, Collection<String> allowed) {
        String plain = plain(given);
        int most = Math.max(ALWAYS_FORGIVEN, plain.length() / LETTERS_PER_MISTAKE);
        return allowed.stream()
                .filter(word -> distance(plain, plain(word)) <= most)
                .min(Comparator.comparingInt((String word) -> distance(plain, plain(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Levenshtein. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
