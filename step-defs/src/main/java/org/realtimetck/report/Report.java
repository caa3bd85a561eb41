package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import org.realtimetck.verdict.RunResult;

/** One format a run is told in. */
@FunctionalInterface
public interface Report {

    /**
     * Writes its file or files, over older ones of the same name.
     *
     * @param folder of this run; made if it is not there
     * @throws IOException if a file cannot be written
     */
    void write(RunResult run, Path folder) throws IOException;
}
