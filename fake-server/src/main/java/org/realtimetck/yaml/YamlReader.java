package org.realtimetck.yaml;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML or JSON into nodes that know their place. */
final class YamlReader {

    static final ObjectMapper YAML = new YAMLMapper();
    static final ObjectMapper JSON = new JsonMapper();

    private final JsonParser parser;

    private YamlReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * An empty file is a scalar of nothing.
     *
     * @throws StreamReadException if it is not in the language, or if there is more than one document in it; it says
     *     where
     */
    static YamlNode read(ObjectMapper language, String text) {
        try (JsonParser parser = language.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new YamlNode.Scalar(1, 1, YamlNode.Scalar.NOTHING, "");
            }
            YamlNode root = new YamlReader(parser).node(first);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "a second document begins", parser.currentTokenLocation());
            }
            return root;
        }
    }

    private YamlNode node(JsonToken token) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new StreamReadException(parser, "an alias; write out what it stands for", at);
        }
        return switch (token) {
            case START_OBJECT -> new YamlNode.Mapping(line, column, entries());
            case START_ARRAY -> new YamlNode.Sequence(line, column, items());
            default -> new YamlNode.Scalar(line, column, kind(token), parser.getString());
        };
    }

    private List<YamlNode.Entry> entries() {
        List<YamlNode.Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            TokenStreamLocation at = parser.currentTokenLocation();
            String key = parser.currentName();
            entries.add(new YamlNode.Entry(at.getLineNr(), at.getColumnNr(), key, node(parser.nextToken())));
        }
        return List.copyOf(entries);
    }

    private List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return List.copyOf(items);
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> YamlNode.Scalar.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> YamlNode.Scalar.BOOLEAN;
            case VALUE_NULL -> YamlNode.Scalar.NOTHING;
            default -> YamlNode.Scalar.TEXT;
        };
    }
}
