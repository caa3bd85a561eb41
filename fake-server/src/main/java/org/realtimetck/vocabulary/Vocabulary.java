package org.realtimetck.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A closed list of terms. Immutable. */
public final class Vocabulary<T> {

    private static final int LIKELY_SLIP = 3;

    private final String noun;
    private final Map<String, Term<? extends T>> terms = new LinkedHashMap<>();

    /**
     * @param noun what one of them is called in messages, for example {@code fault}
     */
    public Vocabulary(String noun, List<Term<? extends T>> terms) {
        this.noun = noun;
        for (Term<? extends T> term : terms) {
            if (this.terms.put(term.name(), term) != null) {
                throw new IllegalArgumentException("two terms are named '" + term.name() + "'");
            }
        }
    }

    public List<Term<? extends T>> terms() {
        return List.copyOf(terms.values());
    }

    /**
     * @throws UnusableTermException if there is none of that name; it suggests the likely one
     */
    public Term<? extends T> term(String name) {
        Term<? extends T> term = terms.get(name);
        if (term == null) {
            String hint = likely(name, terms.keySet())
                    .map(other -> "did you mean '" + other + "'?")
                    .orElseGet(() -> "there are: " + String.join(", ", terms.keySet()) + ".");
            throw new UnusableTermException("", "there is no " + noun + " '" + name + "'; " + hint);
        }
        return term;
    }

    /** The word somebody most likely meant, if one is near enough. */
    public static Optional<String> likely(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.min(LIKELY_SLIP, candidate.length() / 2))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Single-character slips between two words, by Levenshtein. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(exchanged, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
