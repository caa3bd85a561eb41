package org.realtimetck.certification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.wire.Dialect;

/**
 * A scenario as the features tell it, before it runs.
 *
 * @param id for example {@code RESP-004}, or {@code END-002[2]} for the second row of an outline
 * @param idTag the tag that carries the id, without row
 * @param place file and line, the key that joins it to its result
 * @param dialect the only one it is about; empty for both
 * @param rules diagnosis rules that speak of the same requirement
 * @param steps keyword and text
 */
public record ScenarioInfo(
        String id,
        String idTag,
        String place,
        String feature,
        String rule,
        String name,
        Level level,
        Set<Capability> needs,
        Optional<Dialect> dialect,
        Set<String> tags,
        Set<String> rules,
        List<String> steps) {

    /** Why the scenario does not apply to a client; empty if it does. */
    public Optional<String> whyNot(Profile client, Dialect asked) {
        return Applicability.whyNot(this, client, asked);
    }
}
