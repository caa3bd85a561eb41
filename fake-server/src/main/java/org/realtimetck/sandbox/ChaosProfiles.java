package org.realtimetck.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.document.Document;
import org.realtimetck.vocabulary.Words;

/** The chaos profiles that come with the kit. Each is one file. */
public final class ChaosProfiles {

    private static final List<String> NAMES = List.of("calm", "flaky", "rough", "storm");
    private static final Document<ChaosProfile> DOCUMENT = ChaosForm.document();

    private ChaosProfiles() {}

    /** The quietest first. */
    public static List<String> names() {
        return NAMES;
    }

    /** @throws IllegalArgumentException if there is none of that name; the message names the likely one and all there are */
    public static ChaosProfile named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("expected the name of a chaos profile, got '" + name + "'"
                    + Words.didYouMean(name, NAMES) + " There are: " + String.join(", ", NAMES) + ".");
        }
        String file = name + ".yaml";
        return DOCUMENT.readYaml(file, text(file));
    }

    /**
     * One of your own.
     *
     * @param file what messages call it
     * @throws org.realtimetck.document.InvalidDocumentException with all its mistakes
     */
    public static ChaosProfile yaml(String file, String text) {
        return DOCUMENT.readYaml(file, text);
    }

    private static String text(String file) {
        try (InputStream stream = ChaosProfiles.class.getResourceAsStream("chaos/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("expected the resource chaos/" + file + ", found none");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read chaos/" + file, unreadable);
        }
    }
}
