package org.realtimetck.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each requirement says of itself, and that none is there twice. */
final class RequirementChecks {

    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d{2}");
    private static final Pattern CLASS_NAME = Pattern.compile("([A-Z][a-z]+)+");
    /** A public thread, a published package, a standard, or an address. */
    private static final Pattern EVIDENCE = Pattern.compile(
            "[\\w.-]+/[\\w.-]+#\\d+|npm:(@[\\w.-]+/)?[\\w.-]+@\\d[\\w.-]*|RFC \\d+, section [\\d.]+|https://\\S+");

    private static final Map<String, String> KEYWORDS = Map.of("must", "MUST", "should", "SHOULD");

    private final KnownTags tags;

    RequirementChecks(KnownTags tags) {
        this.tags = tags;
    }

    List<String> problems(List<CatalogueFile> catalogue) {
        List<Requirement> requirements =
                catalogue.stream().flatMap(file -> file.requirements().stream()).toList();
        List<String> problems = new ArrayList<>();
        catalogue.forEach(file -> problems.addAll(file.problems()));
        problems.addAll(reusedIds(requirements));
        requirements.forEach(requirement -> problems.addAll(problems(requirement)));
        requirements.forEach(requirement -> problems.addAll(strangeRules(requirement, requirements)));
        return problems;
    }

    private List<String> problems(Requirement requirement) {
        return Stream.of(
                        malformed(requirement, "an id such as CON-01", ID, List.of(requirement.id())),
                        notOneOf(requirement, KnownTags.LEVEL, requirement.level()),
                        notOneOf(requirement, KnownTags.LAYER, requirement.layer()),
                        keyword(requirement),
                        malformed(
                                requirement,
                                "evidence such as owner/repo#12, npm:package@1.2.3, 'RFC 6455, section 7.1' or an https"
                                        + " address",
                                EVIDENCE,
                                requirement.evidence()),
                        malformed(
                                requirement,
                                "the simple class name of a broken client",
                                CLASS_NAME,
                                requirement.brokenClients()))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<String> malformed(
            Requirement requirement, String expected, Pattern pattern, List<String> found) {
        return found.stream()
                .filter(word -> !pattern.matcher(word).matches())
                .map(word ->
                        requirement.place() + ": expected " + expected + ", got '" + word + "'. Write it in full.");
    }

    private Stream<String> notOneOf(Requirement requirement, String kind, String word) {
        List<String> words = tags.of(kind).stream().map(tag -> tag.substring(1)).toList();
        return words.contains(word)
                ? Stream.empty()
                : Stream.of(requirement.place() + ": expected one " + kind + " of " + String.join(", ", words)
                        + ", got '" + word + "'. Take the one its scenarios have.");
    }

    private static Stream<String> keyword(Requirement requirement) {
        Set<String> said = KEYWORDS.values().stream()
                .filter(word -> requirement.text().matches("(?s).*\\b" + word + "\\b.*"))
                .collect(Collectors.toSet());
        String keyword = KEYWORDS.getOrDefault(requirement.level(), "");
        return said.equals(Set.of(keyword)) || keyword.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        requirement.place() + ": expected the keyword " + keyword + " in the text, because the level"
                                + " is " + requirement.level() + ", got " + (said.isEmpty() ? "none" : said)
                                + ". Mend the text or the level.");
    }

    private static List<String> reusedIds(List<Requirement> requirements) {
        Map<String, Requirement> first = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Requirement requirement : requirements) {
            Requirement other = first.putIfAbsent(requirement.id(), requirement);
            if (other != null) {
                problems.add(requirement.place() + ": expected an id of its own, got " + requirement.id()
                        + ", which is that of " + other.place() + ". Join the two, or take the right id.");
            }
        }
        return problems;
    }

    private static List<String> strangeRules(Requirement requirement, List<Requirement> requirements) {
        Set<String> ids = requirements.stream().map(Requirement::id).collect(Collectors.toSet());
        return requirement.rules().stream()
                .filter(rule -> !ids.contains(rule))
                .map(rule -> requirement.place() + ": expected rules that have the id of a requirement, got " + rule
                        + ". Mend the id, or add the requirement the rule speaks of.")
                .toList();
    }
}
