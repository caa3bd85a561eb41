package org.realtimetck.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What users of a stock SDK do before one ready-made sandbox, and what they must see.
 *
 * @param does names of acts in {@code stock/acts.mjs}
 * @param quietMs after how long without an event the user gives up; null for the program's own limit
 * @param sees in this order: <em>every</em> error, end of a response, end of the connection and silence, and any other
 *     event worth naming. What ends with {@code …} is how a line begins.
 * @param never lines that must not come
 * @param facts values by JSON pointer into the line of the visit; {@code ">= n"} is a lower limit, and
 *     {@code "a .. b"} are both
 * @param azure what users of Azure see otherwise
 */
record StockPromise(
        List<String> does,
        @JsonProperty("quiet") @Nullable Integer quietMs,
        List<String> sees,
        @Nullable List<String> never,
        @Nullable Map<String, JsonNode> facts,
        @Nullable StockPromise azure) {

    private static final Pattern LIMITS = Pattern.compile(">= (?<only>\\d+)|(?<low>\\d+) \\.\\. (?<high>\\d+)");
    private static final Pattern REMARKABLE =
            Pattern.compile("(error |SDK error|response\\.done|closed |silence |the visit ).*", Pattern.DOTALL);
    private static final List<String> FAREWELL = List.of("the user closes", "closed 1000 OK");

    /** What holds for users of Azure. */
    StockPromise forAzure() {
        return azure == null
                ? this
                : new StockPromise(
                        does,
                        quietMs,
                        azure.sees,
                        azure.never == null ? never : azure.never,
                        azure.facts == null ? facts : azure.facts,
                        null);
    }

    /** @param visit the line its visit printed */
    void isKept(JsonNode visit) {
        List<String> seen =
                visit.path("seen").valueStream().map(JsonNode::asString).toList();
        assertComeInOrder(seen);
        assertThat(remarkable(seen))
                .as("every error, end and silence; all that was seen: " + seen)
                .usingElementComparator(StockPromise::compare)
                .containsExactlyElementsOf(remarkable(sees));
        for (String line : Optional.ofNullable(never).orElse(List.of())) {
            assertThat(seen).noneMatch(came -> matches(line, came));
        }
        Optional.ofNullable(facts)
                .orElse(Map.of())
                .forEach((pointer, expected) -> assertFact(visit, pointer, expected));
    }

    private void assertComeInOrder(List<String> seen) {
        int from = 0;
        for (String line : sees) {
            int at = from;
            while (at < seen.size() && !matches(line, seen.get(at))) {
                at++;
            }
            assertThat(at)
                    .as("expected '" + line + "' among what came after '" + seen.subList(0, from) + "', which was "
                            + seen.subList(from, seen.size()))
                    .isLessThan(seen.size());
            from = at + 1;
        }
    }

    private static List<String> remarkable(List<String> lines) {
        Stream<String> all =
                lines.stream().filter(line -> REMARKABLE.matcher(line).matches());
        return (lines.containsAll(FAREWELL) ? all.filter(line -> !FAREWELL.contains(line)) : all).toList();
    }

    private static int compare(String came, String expected) {
        return matches(expected, came) ? 0 : came.compareTo(expected);
    }

    private static boolean matches(String expected, String came) {
        return expected.endsWith("…")
                ? came.startsWith(expected.substring(0, expected.length() - 1))
                : came.equals(expected);
    }

    private static void assertFact(JsonNode visit, String pointer, JsonNode expected) {
        JsonNode fact = visit.at(pointer);
        Matcher limits = LIMITS.matcher(expected.asString(""));
        if (limits.matches()) {
            boolean both = limits.group("only") == null;
            assertThat(fact.isNumber()).as(pointer + " in " + visit).isTrue();
            assertThat(fact.asDouble())
                    .as(pointer + " in " + visit)
                    .isBetween(
                            Double.valueOf(limits.group(both ? "low" : "only")),
                            both ? Double.valueOf(limits.group("high")) : Double.MAX_VALUE);
        } else {
            assertThat(fact).as(pointer + " in " + visit).isEqualTo(expected);
        }
    }
}
