package org.realtimetck.bench.report;

import java.util.List;

/** A way to write a run down. */
public interface Format {

    /** Name of the file. */
    String file();

    String write(BenchReport report);

    /** Every one there is. */
    static List<Format> all() {
        return List.of(new JsonFormat(), new MarkdownFormat());
    }
}
