package org.realtimetck.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions between bounds, written {@code >=2.9 <2.11}; all bounds hold. Only the numbers count: what follows the first
 * {@code -} or {@code +} is left out, so a snapshot of 0.1.0 is inside {@code >=0.1}.
 */
final class VersionRange {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=)\\s*(\\d+(?:\\.\\d+)*)");

    private final String text;
    private final List<Bound> bounds;

    private VersionRange(String text, List<Bound> bounds) {
        this.text = text;
        this.bounds = bounds;
    }

    /** Empty if the text is no range. */
    static Optional<VersionRange> parse(String text) {
        List<Bound> bounds = new ArrayList<>();
        Matcher matcher = BOUND.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            bounds.add(new Bound(matcher.group(1), numbers(matcher.group(2))));
            end = matcher.end();
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            matcher.region(end, text.length());
        }
        boolean whole = !bounds.isEmpty() && end == text.length();
        return whole ? Optional.of(new VersionRange(text, List.copyOf(bounds))) : Optional.empty();
    }

    /** A version without a number at its beginning is in no range. */
    boolean contains(String version) {
        Matcher start = Pattern.compile("v?(\\d+(?:\\.\\d+)*)").matcher(version);
        if (!start.lookingAt()) {
            return false;
        }
        List<Integer> numbers = numbers(start.group(1));
        return bounds.stream().allMatch(bound -> bound.holds(numbers));
    }

    @Override
    public String toString() {
        return text;
    }

    private static List<Integer> numbers(String version) {
        return Arrays.stream(version.split("\\.", -1)).map(VersionRange::number).toList();
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private record Bound(String operator, List<Integer> version) {
        boolean holds(List<Integer> candidate) {
            int order = compare(candidate, version);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }

        private static int compare(List<Integer> a, List<Integer> b) {
            for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
                int order = Integer.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
