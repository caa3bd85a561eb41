package org.realtimetck.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads one entry strictly: every key that has to be there, no other, and nothing but texts. One use per entry. */
final class RequirementReader {

    private static final List<String> TEXTS = List.of("id", "text", "level", "layer");
    private static final List<String> FULL_LISTS = List.of("evidence", "scenarios", "broken-clients");
    private static final String RULES = "rules";

    private final String file;
    private final int line;
    private final JsonNode entry;
    private final List<String> allProblems;
    private final List<String> problems = new ArrayList<>();

    RequirementReader(String file, int line, JsonNode entry, List<String> allProblems) {
        this.file = file;
        this.line = line;
        this.entry = entry;
        this.allProblems = allProblems;
    }

    /** Empty if anything is wrong; then the problems have been added. */
    Optional<Requirement> read() {
        if (!entry.isObject()) {
            problem("expected a requirement with " + keys() + ", got " + entry);
        } else {
            checkKeys();
            TEXTS.forEach(this::checkText);
            FULL_LISTS.forEach(this::checkFull);
            checkTexts(RULES);
        }
        allProblems.addAll(problems);
        return problems.isEmpty() ? Optional.of(requirement()) : Optional.empty();
    }

    private Requirement requirement() {
        return new Requirement(
                file,
                line,
                text("id"),
                text("text"),
                text("level"),
                text("layer"),
                texts("evidence"),
                texts("scenarios"),
                texts(RULES),
                texts("broken-clients"));
    }

    private void checkKeys() {
        for (String key : entry.propertyNames()) {
            if (!keys().contains(key)) {
                problem("expected the keys " + keys() + ", got '" + key + "'. Rename it, or take it out");
            }
        }
    }

    private void checkText(String key) {
        if (!entry.path(key).isString() || text(key).isBlank()) {
            problem("expected a text under '" + key + "', got " + found(key) + ". Write it, in quotes if need be");
        }
    }

    private void checkFull(String key) {
        if (entry.path(key).isEmpty()) {
            problem("expected at least one entry under '" + key + "', got " + found(key) + ". Add what is missing");
        }
        checkTexts(key);
    }

    private void checkTexts(String key) {
        JsonNode list = entry.path(key);
        boolean right =
                list.isMissingNode() || list.isArray() && list.valueStream().allMatch(JsonNode::isString);
        if (!right) {
            problem("expected a list of texts under '" + key + "', got " + list + ". Write it as [one, another]");
        } else if (Set.copyOf(texts(key)).size() < list.size()) {
            problem("expected each entry under '" + key + "' once, got " + list + ". Take out the repetition");
        }
    }

    private String found(String key) {
        return entry.path(key).isMissingNode() ? "none" : entry.path(key).toString();
    }

    private String text(String key) {
        return entry.path(key).asString().strip();
    }

    private List<String> texts(String key) {
        return entry.path(key).valueStream().map(JsonNode::asString).toList();
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(TEXTS);
        keys.addAll(FULL_LISTS);
        keys.add(RULES);
        return keys;
    }

    private void problem(String message) {
        problems.add(file + ":" + line + ": " + message + ".");
    }
}
