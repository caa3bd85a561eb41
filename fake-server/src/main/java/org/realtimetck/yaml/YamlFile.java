package org.realtimetck.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectMapper;

/**
 * A YAML file under judgement: its text, and the problems found in it so far, so that a person corrects it in one go.
 * One use per file.
 */
public final class YamlFile {

    private final String name;
    private final String text;
    private final ObjectMapper language;
    private final YamlSlips slips;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param name as messages call it
     * @param keys all that may stand in it, at any depth
     */
    public YamlFile(String name, String text, Collection<String> keys) {
        this(name, text, YamlReader.YAML, keys);
    }

    private YamlFile(String name, String text, ObjectMapper language, Collection<String> keys) {
        this.name = name;
        this.text = text;
        this.language = language;
        this.slips = new YamlSlips(name, keys);
    }

    /** The same of JSON, whose indentation is free. */
    public static YamlFile ofJson(String name, String text, Collection<String> keys) {
        return new YamlFile(name, text, YamlReader.JSON, keys);
    }

    public String name() {
        return name;
    }

    /** Each is a sentence with the file's name and, if it concerns one, the place. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The whole; empty, and a problem, if it is not YAML or more than one document. */
    public Optional<YamlNode> root() {
        try {
            return Optional.of(YamlReader.read(language, text));
        } catch (StreamReadException | StreamConstraintsException e) {
            if (!addSlips()) {
                problems.add(unreadable(e));
            }
            return Optional.empty();
        }
    }

    /**
     * The node as a mapping; empty, and a problem, if it is something else.
     *
     * @param expected completes "expected …"
     * @param advice one or more whole sentences, or empty
     */
    public Optional<YamlNode.Mapping> mapping(YamlNode node, String expected, String advice) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        wrongShape(node, expected, advice);
        return Optional.empty();
    }

    /** A problem of shape has a slip of the pen behind it more often than not; then that is what is told, and once. */
    public void wrongShape(YamlNode node, String expected, String advice) {
        if (!addSlips()) {
            problem(
                    node,
                    "expected " + expected + ", got " + node.description() + "."
                            + (advice.isEmpty() ? "" : " " + advice));
        }
    }

    /** @param sentence what is wrong with the file as a whole */
    public void problem(String sentence) {
        problems.add(name + ": " + sentence);
    }

    public void problem(YamlNode at, String sentence) {
        problem(at.line(), at.column(), sentence);
    }

    void problem(int line, int column, String sentence) {
        problems.add(name + ":" + line + ":" + column + ": " + sentence);
    }

    /** Whether there are any; JSON has none of them. */
    private boolean addSlips() {
        List<String> found = isJson() ? List.of() : slips.in(text);
        found.stream().filter(slip -> !problems.contains(slip)).forEach(problems::add);
        return !found.isEmpty();
    }

    private boolean isJson() {
        return language == YamlReader.JSON;
    }

    private String unreadable(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String place = at == null ? name : name + ":" + at.getLineNr() + ":" + at.getColumnNr();
        String reason = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return place + ": expected " + (isJson() ? "JSON" : "YAML") + ", got something else (" + reason + ")."
                + (isJson() ? "" : " Check the indentation, and put text that holds : or # in quotes.");
    }
}
