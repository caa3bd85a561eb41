package org.realtimetck.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.realtimetck.document.Document;

/** Reads sandboxes from YAML and JSON, which say the same. A text with a mistake makes none. */
public final class SandboxReader {

    private static final Document<SandboxDocument> DOCUMENT = new Document<>("sandbox", SandboxForm.form());

    private SandboxReader() {}

    /**
     * @param file YAML, or JSON if its name ends so
     * @throws IOException if it cannot be read as UTF-8 text
     * @throws org.realtimetck.document.InvalidDocumentException with all its mistakes
     */
    public static SandboxDocument read(Path file) throws IOException {
        return read(file, Files.readString(file));
    }

    /**
     * A file that was read already.
     *
     * @param file YAML, or JSON if its name ends so
     * @throws org.realtimetck.document.InvalidDocumentException with all its mistakes
     */
    public static SandboxDocument read(Path file, String text) {
        return file.toString().endsWith(".json") ? json(file.toString(), text) : yaml(file.toString(), text);
    }

    /**
     * @param name what messages call it, such as the file's name
     * @throws org.realtimetck.document.InvalidDocumentException with all its mistakes
     */
    public static SandboxDocument yaml(String name, String text) {
        return DOCUMENT.readYaml(name, text);
    }

    /**
     * @param name what messages call it, such as {@code body}
     * @throws org.realtimetck.document.InvalidDocumentException with all its mistakes
     */
    public static SandboxDocument json(String name, String text) {
        return DOCUMENT.readJson(name, text);
    }

    /** JSON Schema 2020-12 of the document, as plain JSON values. */
    public static Map<String, Object> schema() {
        return DOCUMENT.schema("A sandbox of the fake Realtime service");
    }
}
