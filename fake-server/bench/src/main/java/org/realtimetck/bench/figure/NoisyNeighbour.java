package org.realtimetck.bench.figure;

import java.io.IOException;
import org.realtimetck.bench.load.QuietUser;

/**
 * What a client notices of faults in other sandboxes of the same server: the latency of an item while its sandbox is the
 * only one in use, while others are used by as many clients and nothing goes wrong there, and while everything goes
 * wrong there. The second tells what is the work of those clients, the third what is the faults'.
 *
 * @param which what the name of the figure ends with
 * @param share of items that are as fast or faster, from 0 to 1
 */
record NoisyNeighbour(String which, double share) implements Figure {

    @Override
    public String name() {
        return "noisy-neighbour-" + which;
    }

    @Override
    public String title() {
        return "Latency of an item, " + Math.round(100 * share) + " % are as fast, beside other sandboxes";
    }

    @Override
    public Unit unit() {
        return Unit.MICROSECONDS;
    }

    @Override
    public Contest prepare(Scale scale) throws IOException {
        return NeighbourContest.open(scale, this::sample);
    }

    private Sample sample(QuietUser.Met met) {
        return new Sample(met.latencies().quantile(share), met.checked(), met.errors());
    }
}
