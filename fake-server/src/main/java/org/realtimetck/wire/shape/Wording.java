package org.realtimetck.wire.shape;

import java.util.List;
import java.util.stream.Collectors;

/** Lists as the service writes them. */
public final class Wording {

    private Wording() {}

    /**
     * {@code 'a'}, {@code 'a' and 'b'}, {@code 'a', 'b', and 'c'} [C].
     *
     * @param values at least one
     * @param conjunction {@code and} or {@code or}
     */
    public static String quoted(List<String> values, String conjunction) {
        String last = "'" + values.get(values.size() - 1) + "'";
        if (values.size() == 1) {
            return last;
        }
        String others = values.subList(0, values.size() - 1).stream()
                .map(value -> "'" + value + "'")
                .collect(Collectors.joining(", "));
        return others + (values.size() == 2 ? " " : ", ") + conjunction + " " + last;
    }
}
