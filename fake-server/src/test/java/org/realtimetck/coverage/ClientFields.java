package org.realtimetck.coverage;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.wire.shape.Shape;
import org.realtimetck.wire.shape.Step;
import org.realtimetck.wire.vocabulary.ClientEventShapes;

/**
 * The fields of client events, by paths such as {@code session.update.session(realtime).audio.input.format(audio/pcm).rate}:
 * brackets hold the variant a field belongs to.
 */
final class ClientFields {

    private final Set<String> paths = new LinkedHashSet<>();

    private ClientFields() {}

    /** All that any event may hold. */
    static Set<String> all() {
        ClientFields fields = new ClientFields();
        ClientEventShapes.all().forEach(fields::list);
        return fields.paths;
    }

    /** Those one event holds. */
    static Set<String> in(String type, Object event) {
        ClientFields fields = new ClientFields();
        fields.find(type, Objects.requireNonNull(ClientEventShapes.all().get(type), type), event);
        return fields.paths;
    }

    private void list(String path, Shape shape) {
        for (Step step : shape.steps()) {
            note(path, step);
            list(path + step.name(), step.shape());
        }
    }

    private void find(String path, Shape shape, @Nullable Object value) {
        for (Step step : shape.steps()) {
            for (Object below : step.from().apply(value)) {
                note(path, step);
                find(path + step.name(), step.shape(), below);
            }
        }
    }

    private void note(String path, Step step) {
        if (step.isField()) {
            paths.add(path + step.name());
        }
    }
}
