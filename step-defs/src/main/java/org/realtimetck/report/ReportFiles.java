package org.realtimetck.report;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of a report by their names, so that a new one replaces those of an old one and nothing else. */
public final class ReportFiles {

    private static final Set<String> FILES =
            Set.of("index.html", "junit.xml", "summary.md", "badge.json", Envelope.FILE);
    private static final Pattern BY_DIALECT =
            Pattern.compile("messages-(?:openai|azure)\\.ndjson|journals/(?:openai|azure)/[A-Za-z0-9._~-]+\\.ndjson");
    private static final Set<String> FOLDERS = Set.of("journals", "journals/openai", "journals/azure");

    private ReportFiles() {}

    /** @param path relative to the report's folder */
    public static boolean isFile(Path path) {
        String name = slashed(path);
        return FILES.contains(name) || BY_DIALECT.matcher(name).matches();
    }

    /** @param path relative to the report's folder */
    public static boolean isFolder(Path path) {
        return FOLDERS.contains(slashed(path));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
