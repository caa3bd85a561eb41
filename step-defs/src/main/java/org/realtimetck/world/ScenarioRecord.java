package org.realtimetck.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Entry;

/**
 * What a scenario leaves for the report.
 *
 * @param kitFault why it cannot be judged although its steps ran; null if nothing broke
 */
public record ScenarioRecord(
        List<Entry> journal, String clientOutput, @Nullable String kitFault) {
    static final ScenarioRecord EMPTY = new ScenarioRecord(List.of(), "", null);
}
