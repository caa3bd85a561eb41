package org.realtimetck.document;

import java.util.HashSet;
import java.util.Set;
import org.realtimetck.yaml.YamlFile;
import org.realtimetck.yaml.YamlNode;

/** Keys that are there twice, of which readers would keep one and lose the other. */
final class Repetitions {

    private Repetitions() {}

    static void tell(YamlFile file, YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> tell(file, item));
        } else if (node instanceof YamlNode.Mapping mapping) {
            Set<String> seen = new HashSet<>();
            for (YamlNode.Entry entry : mapping.entries()) {
                if (!seen.add(entry.key())) {
                    file.problem(
                            new YamlNode.Scalar(entry.line(), entry.column(), "", ""),
                            "'" + entry.key() + "' is there twice. Keep one of them.");
                }
                tell(file, entry.value());
            }
        }
    }
}
