package org.realtimetck.features;

import java.util.List;

/**
 * One entry of the requirement catalogue.
 *
 * @param line where it begins, from 1
 * @param scenarios without rows, for example {@code END-002}
 * @param rules ids of diagnosis rules; may be empty
 * @param brokenClients simple class names
 */
record Requirement(
        String file,
        int line,
        String id,
        String text,
        String level,
        String layer,
        List<String> evidence,
        List<String> scenarios,
        List<String> rules,
        List<String> brokenClients) {

    String place() {
        return file + ":" + line;
    }
}
