package org.realtimetck.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files this module ships, read from the sources, so that a message names the file to edit. */
final class Resources {

    private static final Path ROOT = Path.of("src/main/resources");

    private Resources() {}

    static List<FeatureFile> features() {
        return under("features", ".feature")
                .map(file -> FeatureFile.parse(file.toString(), text(file)))
                .toList();
    }

    static List<CatalogueFile> catalogue() {
        return under("requirements", ".yaml")
                .map(file -> CatalogueFile.parse(file.toString(), text(file)))
                .toList();
    }

    static KnownTags tags() {
        return KnownTags.parse(text(ROOT.resolve("tags.yaml")));
    }

    private static Stream<Path> under(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("run the tests in the folder of the module 'features'", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
