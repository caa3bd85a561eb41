package org.realtimetck.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.realtimetck.protocol.Confidence;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts the fake is made of, as its build found them.
 *
 * @param facts in the order of the files' names
 */
public record Evidence(List<Fact> facts) {

    /** Beside the classes, written by the build. */
    static final String RESOURCE = "facts.json";

    private static final JsonMapper MAPPER = new JsonMapper();

    public Evidence {
        facts = List.copyOf(facts);
    }

    /** @throws IOException if the build has not gathered the facts */
    public static Evidence load() throws IOException {
        try (InputStream in = Evidence.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException("expected the facts beside the classes of " + Evidence.class.getName()
                        + ", got none. Build with Maven, which gathers them from the sources.");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Evidence of(String json) {
        return new Evidence(MAPPER.readValue(json, new TypeReference<List<Fact>>() {}));
    }

    String json() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(facts) + "\n";
    }

    /** @throws IllegalArgumentException if a room has no title */
    public List<Room> rooms() {
        return facts.stream()
                .map(fact -> Room.of(fact.room()))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** What nobody proved, sentence by sentence. */
    public List<Fact> inferredIn(Room room) {
        return facts.stream()
                .filter(fact -> Room.of(fact.room()) == room && fact.isInferred())
                .toList();
    }

    /** How often each letter stands in a room. */
    public Map<Confidence, Integer> countsOf(Room room) {
        Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
        facts.stream()
                .filter(fact -> Room.of(fact.room()) == room)
                .flatMap(fact -> fact.confidence().stream())
                .forEach(confidence -> counts.merge(confidence, 1, Integer::sum));
        return counts;
    }
}
