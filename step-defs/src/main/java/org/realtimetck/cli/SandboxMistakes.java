package org.realtimetck.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.realtimetck.document.InvalidDocumentException;
import org.realtimetck.sandbox.SandboxReader;

/** What is wrong with sandbox files, all of it in one go. */
final class SandboxMistakes {

    private SandboxMistakes() {}

    /** Empty for a file that can be used. */
    static List<String> in(Path file) {
        try {
            SandboxReader.read(file);
            return List.of();
        } catch (InvalidDocumentException invalid) {
            return invalid.mistakes();
        } catch (IOException unreadable) {
            return List.of(file + ": expected a file of UTF-8 text, cannot read it (" + reason(unreadable) + ").");
        }
    }

    private static String reason(IOException unreadable) {
        if (unreadable instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return unreadable instanceof CharacterCodingException ? "it is not UTF-8" : unreadable.toString();
    }

    /** @throws UsageException with the mistakes of all of them */
    static void refuse(List<Path> files) {
        List<String> mistakes = new ArrayList<>();
        files.forEach(file -> mistakes.addAll(in(file)));
        if (!mistakes.isEmpty()) {
            throw new UsageException(String.join("\n", mistakes));
        }
    }
}
