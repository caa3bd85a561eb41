package org.realtimetck.cli;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.vocabulary.Words;
import org.realtimetck.world.ScenarioKey;

/** What {@code --tags} selects. Judged before anything is started, so that a slip costs nothing. */
final class TagChoice {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s()]+");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    private TagChoice() {}

    /** @throws UsageException if it is no tag expression, names a tag that no scenario has, or selects nothing */
    static List<ScenarioInfo> select(String tags, ScenarioCatalogue catalogue) {
        Expression expression = parse(tags);
        Set<String> unknown = namesIn(tags);
        unknown.removeAll(catalogue.tags());
        if (!unknown.isEmpty()) {
            throw new UsageException("expected --tags to name tags that scenarios have, got "
                    + String.join(", ", unknown) + " in '" + tags + "'"
                    + Words.didYouMean(unknown.iterator().next(), catalogue.tags()) + " " + known(catalogue));
        }
        List<ScenarioInfo> selected = catalogue.scenarios().stream()
                .filter(scenario -> expression.evaluate(List.copyOf(scenario.tags())))
                .toList();
        if (selected.isEmpty()) {
            throw new UsageException("expected --tags to select at least one scenario, got '" + tags
                    + "', which no scenario fulfils. " + known(catalogue));
        }
        return selected;
    }

    private static Expression parse(String tags) {
        try {
            return TagExpressionParser.parse(tags);
        } catch (TagExpressionException malformed) {
            throw new UsageException("expected --tags to be a tag expression, for example '@quick' or '@RESP-004 or"
                    + " @END-001', got '" + tags + "'. " + malformed.getMessage());
        }
    }

    private static Set<String> namesIn(String tags) {
        return BETWEEN_WORDS
                .splitAsStream(tags)
                .filter(word -> !word.isEmpty() && !OPERATORS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String known(ScenarioCatalogue catalogue) {
        String groups = catalogue.tags().stream()
                .filter(tag -> !ScenarioKey.isIdTag(tag))
                .collect(Collectors.joining(" "));
        return "There are " + groups + " and the ids that 'realtime-tck certify --list' shows, with @ before them.";
    }
}
