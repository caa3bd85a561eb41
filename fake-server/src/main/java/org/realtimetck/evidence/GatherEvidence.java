package org.realtimetck.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build, after the classes: gathers the facts of the sources, for the program and for readers. */
public final class GatherEvidence {

    private GatherEvidence() {}

    /**
     * @param arguments the folder of the rooms, the folder of the classes, the Markdown file to write
     * @throws IllegalStateException if a mark cannot be read; it names file and line
     */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        Path page = Path.of(arguments[2]);
        SourceFacts found = SourceFacts.under(sources);
        if (!found.slips().isEmpty()) {
            throw new IllegalStateException(
                    "marks of confidence that cannot be read in " + sources + ":\n" + String.join("\n", found.slips()));
        }
        Evidence evidence = new Evidence(found.facts());
        Files.writeString(
                classes.resolve(Evidence.class.getPackageName().replace('.', '/'))
                        .resolve(Evidence.RESOURCE),
                evidence.json());
        MarkdownPage markdown = new MarkdownPage();
        new EvidencePage(evidence).writeOn(markdown);
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, markdown.toString());
    }
}
