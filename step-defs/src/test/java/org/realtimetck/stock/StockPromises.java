package org.realtimetck.stock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The promises of all ready-made sandboxes, from the test resources {@code stock/*.yaml}. */
final class StockPromises {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StockPromises() {}

    /** By the name of the sandbox. */
    static Map<String, StockPromise> load() {
        Map<String, StockPromise> all = new TreeMap<>();
        for (Path file : files()) {
            YAML.readValue(file, new TypeReference<Map<String, StockPromise>>() {})
                    .forEach((name, promise) -> {
                        if (all.put(name, promise) != null) {
                            throw new IllegalStateException(name + " has two promises; the second is in " + file);
                        }
                    });
        }
        return all;
    }

    private static List<Path> files() {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(StockPromises.class.getResource("/stock/endings.yaml"))
                                .toURI())
                        .resolveSibling("."))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
