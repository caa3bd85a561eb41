package org.realtimetck.bench.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.realtimetck.bench.load.Party;
import org.realtimetck.bench.load.QuietUser;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.Sandbox;

/** A quiet sandbox, and others beside it in the same server that are noisy or just busy. */
final class NeighbourContest implements Contest {

    private final FakeOnTrial fake;
    private final QuietUser quiet;
    private final Function<QuietUser.Met, Sample> sampling;
    private final int items;

    private NeighbourContest(FakeOnTrial fake, Scale scale, Function<QuietUser.Met, Sample> sampling)
            throws IOException {
        this.fake = fake;
        this.sampling = sampling;
        items = scale.operations();
        try (OpenSandbox well = fake.server().open(quietly())) {
            quiet = QuietUser.hearing(well.httpUrl(), well.key());
        }
    }

    static NeighbourContest open(Scale scale, Function<QuietUser.Met, Sample> sampling) throws IOException {
        FakeOnTrial fake = FakeOnTrial.start();
        try {
            return new NeighbourContest(fake, scale, sampling);
        } catch (IOException | RuntimeException broken) {
            fake.close();
            throw broken;
        }
    }

    private static Sandbox quietly() {
        return Sandbox.healthy("quiet", null, new Assistant(Pace.IMMEDIATE));
    }

    @Override
    public List<Side> sides() {
        return List.of(
                new Side("alone", () -> beside(List.of())),
                new Side("beside busy ones", () -> beside(Noise.NONE)),
                new Side("beside faults", () -> beside(Noise.ALL)));
    }

    /** All sandboxes are new in each round: a journal that is full works otherwise than an empty one. */
    private Sample beside(List<Noise> neighbours) throws IOException, InterruptedException {
        List<OpenSandbox> sandboxes = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        Sample sample;
        try {
            for (Noise noise : neighbours) {
                OpenSandbox sandbox = fake.server().open(noise.document());
                sandboxes.add(sandbox);
                parties.add(Party.begin(noise.name(), sandbox.httpUrl(), sandbox.key(), noise.manner()));
            }
            OpenSandbox own = fake.server().open(quietly());
            sandboxes.add(own);
            sample = sampling.apply(quiet.addItems(own.httpUrl(), own.key(), items));
        } finally {
            parties.forEach(Party::close);
            sandboxes.forEach(OpenSandbox::close);
        }
        return sample.with(Stream.concat(
                        parties.stream().flatMap(party -> party.errors().stream()),
                        sandboxes.stream()
                                .flatMap(sandbox -> sandbox.kitFaults().stream())
                                .map(Throwable::toString))
                .toList());
    }

    @Override
    public void close() {
        fake.close();
    }
}
