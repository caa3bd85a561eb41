package org.realtimetck.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A closed list of terms. Immutable. */
public final class Vocabulary<T> {

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
            String hint = Words.nearest(name, terms.keySet())
                    .map(other -> "did you mean '" + other + "'?")
                    .orElseGet(() -> "there are: " + String.join(", ", terms.keySet()) + ".");
            throw new UnusableTermException("", "there is no " + noun + " '" + name + "'; " + hint);
        }
        return term;
    }
}
