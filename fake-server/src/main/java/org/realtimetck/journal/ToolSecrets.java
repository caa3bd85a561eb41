package org.realtimetck.journal;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds what a client tells an MCP server through the service: {@code authorization} and the values in {@code headers}
 * of tools whose type is {@code mcp}, as they stand between their quotation marks. In a text that breaks off, every
 * tool that is not closed counts as one.
 */
final class ToolSecrets {

    private static final JsonFactory JSON = new JsonFactory();

    private final String text;
    private final List<String> found = new ArrayList<>();

    private ToolSecrets(String text) {
        this.text = text;
    }

    static List<String> in(String text) {
        // a look before the work: hardly any message declares tools, and those with sound are long
        if (!text.contains("\"tools\"")) {
            return List.of();
        }
        ToolSecrets secrets = new ToolSecrets(text);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            secrets.read(parser);
        } catch (JacksonException notJson) {
            return secrets.found;
        }
        return secrets.found;
    }

    private void read(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                readObject(parser);
            }
        }
    }

    private void readObject(JsonParser parser) {
        List<String> secrets = new ArrayList<>();
        boolean isServer = true;
        try {
            boolean saidSo = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                    saidSo = parser.getString().equals("mcp");
                } else if (name.equals("authorization") || name.equals("headers")) {
                    texts(parser, value, secrets);
                } else {
                    descend(parser, value);
                }
            }
            isServer = saidSo;
        } finally {
            if (isServer) {
                found.addAll(secrets);
            }
        }
    }

    private void descend(JsonParser parser, JsonToken value) {
        if (value == JsonToken.START_OBJECT) {
            readObject(parser);
        } else if (value == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                descend(parser, next);
            }
        }
    }

    /** Every text in a value, the names of members aside. */
    private void texts(JsonParser parser, JsonToken value, List<String> into) {
        int depth = 0;
        JsonToken token = value;
        while (true) {
            if (token == JsonToken.VALUE_STRING) {
                into.add(asWritten(parser));
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    private String asWritten(JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getCharOffset() + 1;
        try {
            // reads the value to its end, which the parser puts off
            parser.getString();
        } catch (JacksonException noEnd) {
            return text.substring(start);
        }
        return text.substring(start, (int) parser.currentLocation().getCharOffset() - 1);
    }
}
