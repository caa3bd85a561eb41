package org.realtimetck.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that shows the tables as they last came out. */
public final class Readme {

    private static final String BEGIN = "<!-- tables: written by ./realtime-tck bench --update-readme -->\n";
    private static final String END = "<!-- end of tables -->";

    private Readme() {}

    /**
     * Puts the tables of a run in the place of those before.
     *
     * @throws IOException if it cannot be read or written
     * @throws IllegalStateException if it has no place for them
     */
    public static void update(Path readme, BenchReport report) throws IOException {
        Files.writeString(readme, updated(Files.readString(readme), report));
    }

    static String updated(String page, BenchReport report) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("expected the page to have the two lines " + BEGIN.strip() + " and " + END
                    + ", one after the other");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + new MarkdownFormat().write(report) + "\n"
                + page.substring(end);
    }
}
