package org.realtimetck.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.realtimetck.bench.figure.Contest;
import org.realtimetck.bench.figure.Figure;
import org.realtimetck.bench.figure.Sample;
import org.realtimetck.bench.figure.Scale;
import org.realtimetck.bench.figure.Side;
import org.realtimetck.bench.run.Result.Measured;
import org.realtimetck.bench.statistics.Series;

/**
 * Measures figures.
 *
 * @param progress gets a line for each round
 */
public record Runner(Scale scale, Consumer<String> progress) {

    public Result run(Figure figure) throws Exception {
        try (Contest contest = figure.prepare(scale)) {
            List<Side> sides = contest.sides();
            for (int i = 0; i < scale.warmUps(); i++) {
                round(sides, i);
            }
            List<List<Sample>> rounds = new ArrayList<>();
            for (int i = 0; i < scale.rounds(); i++) {
                progress.accept(figure.name() + ": round " + (i + 1) + " of " + scale.rounds());
                rounds.add(round(sides, i));
            }
            return new Result(figure.name(), figure.title(), figure.unit().sign(), measured(sides, rounds));
        }
    }

    /** One sample of each side, in the order of the sides. */
    private static List<Sample> round(List<Side> sides, int number) throws Exception {
        Sample[] samples = new Sample[sides.size()];
        for (int side : Interleaving.order(number, sides.size())) {
            samples[side] = sides.get(side).round().measure();
        }
        return List.of(samples);
    }

    private static List<Measured> measured(List<Side> sides, List<List<Sample>> rounds) {
        Series base = values(rounds, 0);
        return IntStream.range(0, sides.size())
                .mapToObj(side -> {
                    Series values = values(rounds, side);
                    return new Measured(
                            sides.get(side).name(),
                            values,
                            values.by(base),
                            rounds.stream()
                                    .mapToLong(round -> round.get(side).checked())
                                    .sum(),
                            rounds.stream()
                                    .flatMap(round -> round.get(side).errors().stream())
                                    .toList());
                })
                .toList();
    }

    private static Series values(List<List<Sample>> rounds, int side) {
        return new Series(rounds.stream().map(round -> round.get(side).value()).toList());
    }
}
