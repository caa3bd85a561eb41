package org.realtimetck.document;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.realtimetck.yaml.YamlNode;

/** What may stand at one place of a document. Immutable. */
public interface Form<T> {

    /** Empty, and at least one mistake told, if it is not as it should be. */
    Optional<T> read(Spot spot, YamlNode node);

    /** The same as JSON Schema 2020-12, in a map of the caller's own. */
    Map<String, Object> schema();

    /**
     * The same form, read as something else.
     *
     * @param change throws {@link IllegalArgumentException}, with a sentence for people, at what cannot be changed
     */
    default <R> Form<R> as(Function<? super T, ? extends R> change) {
        return new ChangedForm<>(this, change);
    }
}
