package org.realtimetck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes text as UTF-8. Half of a surrogate pair, which a client may well print, becomes a question mark. */
final class ReportFile {
    private ReportFile() {}

    static void write(Path file, String text) throws IOException {
        Files.write(inFolder(file), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file, after its folder has been made. */
    static Path inFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return file;
    }
}
