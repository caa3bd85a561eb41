package org.realtimetck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.realtimetck.report.ReportFiles;

/** Makes room for a report without ever deleting what no report wrote. */
final class ReportFolder {

    private static final String MARK = "envelope.json";

    private ReportFolder() {}

    /**
     * Asks whether a report may go there, and changes nothing.
     *
     * @throws UsageException if it is a file, or a folder that holds something else than an earlier report
     */
    static void check(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("expected --report to name a folder, got the file " + folder);
        }
        if (Files.isDirectory(folder) && !contentOf(folder).isEmpty() && !Files.exists(folder.resolve(MARK))) {
            throw new UsageException("expected --report to name a new folder or an earlier report, got " + folder
                    + ", which holds other files. Choose another folder, or empty it yourself.");
        }
    }

    /**
     * Makes the folder, or takes an earlier report out of it; what else lies there stays.
     *
     * @throws UsageException if it holds something else
     */
    static void empty(Path folder) throws IOException {
        check(folder);
        if (Files.isDirectory(folder)) {
            for (Path path : contentOf(folder)) {
                if (wasReported(folder, path)) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
        // marks the folder as ours from the start, so that a run that was interrupted can be repeated
        Files.writeString(folder.resolve(MARK), "{}\n");
    }

    /** A link of that name is taken out as such; a folder only if nobody else's file is left in it. */
    private static boolean wasReported(Path folder, Path path) throws IOException {
        Path relative = folder.relativize(path);
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return ReportFiles.isFolder(relative) && isEmpty(path);
        }
        return ReportFiles.isFile(relative);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /** Deepest first. */
    private static List<Path> contentOf(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            return content.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
