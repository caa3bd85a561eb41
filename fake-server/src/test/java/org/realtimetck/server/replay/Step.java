package org.realtimetck.server.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event, or a run of neighbouring deltas: how many there are, and how those of several types are mixed, is chance.
 *
 * @param first the first event of each type in it
 */
record Step(Map<String, ObjectNode> first, boolean isRun) {

    static List<Step> fold(List<ObjectNode> events) {
        List<Step> steps = new ArrayList<>();
        for (ObjectNode event : events) {
            String type = event.path("type").asString("(no type)");
            boolean delta = type.endsWith(".delta");
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && delta && last.isRun) {
                last.first.putIfAbsent(type, event);
            } else {
                steps.add(new Step(new TreeMap<>(Map.of(type, event)), delta));
            }
        }
        return steps;
    }

    String name() {
        return String.join(" + ", first.keySet());
    }

    boolean isLike(Step other) {
        return first.keySet().equals(other.first.keySet());
    }

    /** True if one of the two may still become like the other. */
    boolean mayBecomeLike(Step other) {
        return isRun && other.isRun || isLike(other);
    }

    boolean covers(Step other) {
        return first.keySet().containsAll(other.first.keySet());
    }
}
