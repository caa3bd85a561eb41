package org.realtimetck.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Variation;
import org.realtimetck.wire.shape.Path;
import org.realtimetck.wire.shape.Refusals;

/** Whether G.711 may be asked for: it may [M], unless {@link Variation#G711_REFUSED} is switched. */
final class TelephoneFormats {

    private static final String PCM = "audio/pcm";

    /** Wherever an event or a request for a client secret may name a format. */
    private static final List<List<String>> PLACES = List.of(
            List.of("session", "audio", "input", "format", "type"),
            List.of("session", "audio", "output", "format", "type"),
            List.of("response", "audio", "output", "format", "type"));

    private final boolean refused;

    private TelephoneFormats(boolean refused) {
        this.refused = refused;
    }

    static TelephoneFormats of(Dialect dialect, Set<Variation> variations) {
        return new TelephoneFormats(dialect == Dialect.OPENAI && variations.contains(Variation.G711_REFUSED));
    }

    /**
     * The refusal says that {@code audio/pcm} is the only value, as for every field with one [I].
     *
     * @param json of the right shape
     * @return null if nothing is wrong with it
     */
    @Nullable
    ErrorBody check(Map<?, ?> json) {
        if (!refused) {
            return null;
        }
        for (List<String> place : PLACES) {
            Object value = json;
            Path path = Path.ROOT;
            for (String field : place) {
                path = path.field(field);
                value = value instanceof Map<?, ?> object ? object.get(field) : null;
            }
            if (value instanceof String type && !type.equals(PCM)) {
                return Refusals.invalidValue(path, type, List.of(PCM));
            }
        }
        return null;
    }
}
