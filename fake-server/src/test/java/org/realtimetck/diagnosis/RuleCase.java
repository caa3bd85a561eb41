package org.realtimetck.diagnosis;

import java.util.List;

/**
 * A journal that breaks one rule, and beside it one that comes near and breaks none.
 *
 * @param rule its id
 */
record RuleCase(String rule, WrittenJournal broken, List<WrittenJournal> near) {

    static RuleCase of(String rule, WrittenJournal broken, WrittenJournal... near) {
        return new RuleCase(rule, broken, List.of(near));
    }

    static WrittenJournal journal() {
        return new WrittenJournal();
    }
}
