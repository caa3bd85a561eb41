package org.realtimetck.client.adapter;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The published schema of the protocol, and whether a message keeps to it. Thread-safe. */
public final class AdapterSchema {

    private static final String FILE = "adapter-protocol-1.schema.json";
    private static final String ID = "urn:realtime-tck:adapter-protocol:1";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(ID, text())));
    private final Map<String, Schema> parts = new ConcurrentHashMap<>();

    /** The schema as it is published. */
    public static String text() {
        try (InputStream file = AdapterSchema.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the schema " + FILE + " is missing from the kit");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema " + FILE, e);
        }
    }

    /**
     * What is wrong with a message: where, and what was expected. Empty if nothing is.
     *
     * @param part a definition of the schema, for example {@code observation}
     */
    Optional<String> mistake(JsonNode message, String part) {
        List<Error> errors = parts.computeIfAbsent(
                        part, name -> registry.getSchema(SchemaLocation.of(ID + "#/$defs/" + name)))
                .validate(message);
        return errors.stream().findFirst().map(error -> error.getInstanceLocation() + ": " + error.getMessage());
    }
}
