package org.realtimetck.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.realtimetck.document.InvalidDocumentException;
import org.realtimetck.protocol.Variation;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.sandbox.SandboxReader;
import org.realtimetck.sandbox.ScriptDocument;
import org.realtimetck.server.Sandbox;
import org.realtimetck.server.Troubles;
import org.realtimetck.session.SessionLimits;

/**
 * What a scenario says of the service in the words of a sandbox file. What it leaves out stays as the sentences beside
 * it have it.
 */
record WrittenService(SandboxDocument document) {

    private static final ScriptDocument NO_SCRIPT = read("vary: []").document().script();

    /**
     * @param yaml a sandbox file without its name
     * @throws IllegalArgumentException with line and column of every mistake: the scenario is at fault, not the client
     */
    static WrittenService read(String yaml) {
        try {
            return new WrittenService(
                    SandboxReader.yaml("the scenario's doc string", yaml.stripTrailing() + "\nname: scenario\n"));
        } catch (InvalidDocumentException mistaken) {
            throw new IllegalArgumentException(mistaken.getMessage(), mistaken);
        }
    }

    boolean hasScript() {
        return !document.script().equals(NO_SCRIPT);
    }

    List<Situation> situations() {
        return WrittenSituations.of(document);
    }

    /** @param plain as the sentences have it */
    Sandbox over(Sandbox plain) {
        boolean usual = document.limits().equals(SessionLimits.AS_CAPTURED);
        Set<Variation> variations = new HashSet<>(plain.variations());
        variations.addAll(document.variations());
        return new Sandbox(
                plain.name(),
                plain.dialect(),
                hasScript() ? document.script().script() : plain.script(),
                troubles(plain.troubles()),
                plain.refusesKey() || document.refusesKey(),
                usual ? plain.limits() : document.limits(),
                variations,
                document.tempo());
    }

    private Troubles troubles(Troubles plain) {
        return new Troubles(
                joined(plain.faults(), document.faults()),
                joined(plain.upgradeFaults(), document.upgradeFaults()),
                joined(plain.distortions(), document.distortions()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
