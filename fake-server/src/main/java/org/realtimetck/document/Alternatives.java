package org.realtimetck.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.realtimetck.vocabulary.Vocabulary;

/** Things of which one is chosen by its name. Immutable. */
public final class Alternatives<T> {

    private final String noun;
    private final Map<String, Form<? extends T>> forms;

    private Alternatives(String noun, Map<String, Form<? extends T>> forms) {
        this.noun = noun;
        this.forms = forms;
    }

    /** @param noun what one of them is called in messages, for example {@code ending} */
    public static <T> Alternatives<T> of(String noun) {
        return new Alternatives<>(noun, Map.of());
    }

    /** The terms of a vocabulary, each with its parameters behind its name. */
    public static <T> Alternatives<T> of(String noun, Vocabulary<T> vocabulary) {
        Alternatives<T> all = of(noun);
        for (var term : vocabulary.terms()) {
            all = all.or(term.name(), TermForm.of(term));
        }
        return all;
    }

    /** @param form of what stands behind the name; it reads "nothing" where the name stands alone */
    public Alternatives<T> or(String name, Form<? extends T> form) {
        Map<String, Form<? extends T>> more = new LinkedHashMap<>(forms);
        more.put(name, form);
        return new Alternatives<>(noun, more);
    }

    String noun() {
        return noun;
    }

    List<String> names() {
        return List.copyOf(forms.keySet());
    }

    Form<? extends T> form(String name) {
        return Objects.requireNonNull(forms.get(name), name);
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        forms.forEach((name, form) -> properties.put(name, form.schema()));
        return properties;
    }
}
