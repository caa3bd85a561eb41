package org.realtimetck.wire.vocabulary;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.wire.shape.JsonKind;
import org.realtimetck.wire.shape.Path;
import org.realtimetck.wire.shape.Shape;
import org.realtimetck.wire.shape.Shapes;

/**
 * Text or audio; audio brings its transcript, so that both at once are refused [D]. Both at once get the
 * sentence known from HTTP [M there, I on the socket].
 */
final class ModalitiesShape implements Shape {

    private static final Shape NAMES = Shapes.arrayOf("strings", Shapes.oneOf("text", "audio"));
    private static final List<List<String>> COMBINATIONS = List.of(List.of("text"), List.of("audio"));

    @Override
    public String expected() {
        return NAMES.expected();
    }

    @Override
    public boolean takes(JsonKind kind) {
        return NAMES.takes(kind);
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        ErrorBody fault = NAMES.inside(path, value);
        if (fault != null || COMBINATIONS.contains(value)) {
            return fault;
        }
        String names = ((List<?>) Objects.requireNonNull(value))
                .stream().map(name -> "'" + name + "'").sorted().collect(joining(", ", "[", "]"));
        return ErrorBody.invalidRequest(
                "invalid_value",
                "Invalid modalities: " + names + ". Supported combinations are: ['text'] and ['audio'].",
                path.toString());
    }
}
