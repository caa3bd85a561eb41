package org.realtimetck.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realtimetck.yaml.YamlNode;

/** One thing a mapping says. */
public sealed interface Part<T> permits Key, OneOf {

    /** The keys it may stand under. */
    List<String> keys();

    /**
     * Empty if it is not there, or not as it should be; then a mistake is told.
     *
     * @param entries of the mapping, by key
     */
    Optional<T> read(Spot spot, YamlNode mapping, Map<String, YamlNode> entries);

    /** The keys as properties of a schema. */
    Map<String, Object> properties();

    /** What else a schema has to say of them. */
    List<Map<String, Object>> conditions();
}
