package org.realtimetck.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.realtimetck.bench.run.Result;
import org.realtimetck.bench.run.Result.Measured;
import org.realtimetck.bench.statistics.Series;

/** One result as rows of text, the same for every format that is read by people. */
final class Table {

    static final List<String> HEAD = List.of(
            "side", "median", "middle half", "ratio", "middle half", "to the row above", "rounds", "checked", "errors");

    private Table() {}

    static List<List<String>> rows(Result result) {
        List<Measured> sides = result.sides();
        return IntStream.range(0, sides.size())
                .mapToObj(i -> row(sides.get(i), sides.get(Math.max(0, i - 1)), result.unit()))
                .toList();
    }

    private static List<String> row(Measured side, Measured above, String unit) {
        Series rounds = side.rounds();
        Series ratios = side.ratios();
        return List.of(
                side.name(),
                number(rounds.median()) + " " + unit,
                half(rounds),
                number(ratios.median()) + " ×",
                half(ratios),
                number(rounds.by(above.rounds()).median()) + " ×",
                String.valueOf(rounds.values().size()),
                String.valueOf(side.checked()),
                String.valueOf(side.errors().size()));
    }

    private static String half(Series series) {
        return number(series.quantile(0.25)) + " – " + number(series.quantile(0.75));
    }

    /** Three digits or a little more. */
    static String number(double value) {
        String form = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }

    /** How wide each column has to be. */
    static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        Stream.concat(Stream.of(HEAD), rows.stream()).forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        return widths;
    }
}
