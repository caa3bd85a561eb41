package org.realtimetck.document;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.realtimetck.yaml.YamlNode;

/** See {@link Form#as}. */
record ChangedForm<S, T>(Form<S> form, Function<? super S, ? extends T> change) implements Form<T> {

    @Override
    public Optional<T> read(Spot spot, YamlNode node) {
        return form.read(spot, node).flatMap(read -> changed(spot, node, read));
    }

    private Optional<T> changed(Spot spot, YamlNode node, S read) {
        try {
            return Optional.of(change.apply(read));
        } catch (IllegalArgumentException unfit) {
            spot.mistake(node, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Object> schema() {
        return form.schema();
    }
}
