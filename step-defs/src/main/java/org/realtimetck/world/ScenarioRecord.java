package org.realtimetck.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Entry;

/**
 * What a scenario leaves for the report.
 *
 * @param adapterFault what is wrong with the way the client is run; null if nothing
 * @param kitFaults what broke in the kit itself; empty if nothing
 */
public record ScenarioRecord(
        List<Entry> journal, String clientOutput, @Nullable String adapterFault, List<String> kitFaults) {
    public ScenarioRecord {
        kitFaults = List.copyOf(kitFaults);
    }

    static final ScenarioRecord EMPTY = new ScenarioRecord(List.of(), "", null, List.of());
}
