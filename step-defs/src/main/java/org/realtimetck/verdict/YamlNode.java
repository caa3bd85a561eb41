package org.realtimetck.verdict;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** YAML with the lines it stands on, because a mistake without its line is half a message. Lines count from 1. */
sealed interface YamlNode {

    int line();

    /** What a person would call it. */
    String description();

    record Scalar(int line, String text) implements YamlNode {
        @Override
        public String description() {
            return text.isEmpty() ? "nothing" : "the text \"" + text + "\"";
        }
    }

    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public String description() {
            return "a list";
        }
    }

    record Mapping(int line, List<Field> fields) implements YamlNode {
        @Override
        public String description() {
            return "a mapping";
        }
    }

    record Field(int line, String key, YamlNode value) {}

    /**
     * Reads one document; an empty one is an empty scalar.
     *
     * @throws tools.jackson.core.JacksonException if it is no YAML
     */
    static YamlNode parse(String yaml) {
        try (JsonParser parser = new YAMLMapper().createParser(yaml)) {
            return parser.nextToken() == null ? new Scalar(1, "") : node(parser);
        }
    }

    private static YamlNode node(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, line);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(parser, line);
        }
        return new Scalar(line, token == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private static Mapping mapping(JsonParser parser, int line) {
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int at = parser.currentTokenLocation().getLineNr();
            String key = parser.currentName();
            parser.nextToken();
            fields.add(new Field(at, key, node(parser)));
        }
        return new Mapping(line, fields);
    }

    private static Sequence sequence(JsonParser parser, int line) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Sequence(line, items);
    }
}
