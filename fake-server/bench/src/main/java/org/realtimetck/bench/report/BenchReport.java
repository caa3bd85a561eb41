package org.realtimetck.bench.report;

import java.time.Instant;
import java.util.List;
import org.realtimetck.bench.run.Result;

/**
 * All that was measured in one run.
 *
 * @param scale {@code full} or {@code quick}
 */
public record BenchReport(Instant begun, String scale, Machine machine, List<Result> results) {

    public BenchReport {
        results = List.copyOf(results);
    }

    /** Of all results. */
    public long errors() {
        return results.stream().mapToLong(Result::errors).sum();
    }
}
