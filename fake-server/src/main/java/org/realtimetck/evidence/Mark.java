package org.realtimetck.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.realtimetck.protocol.Confidence;

/**
 * What stands in brackets beside a fact: letters of confidence, each in a clause of its own, with words around them
 * where words are needed: {@code [C]}, {@code [C, Azure]}, {@code [M text, I code]}.
 *
 * @param confidence in the order of the letters, at least one
 */
record Mark(List<Confidence> confidence) {

    private static final Pattern LETTER = Pattern.compile("(?<![\\w'])[A-Z](?![\\w'])");
    private static final Pattern CLAUSE = Pattern.compile("[,;]");

    Mark {
        confidence = List.copyOf(confidence);
    }

    /** True for brackets that have a letter standing alone; an index or a placeholder has none. */
    static boolean isMeant(String brackets) {
        return LETTER.matcher(brackets).find() || brackets.matches("\\[[a-z]]");
    }

    /**
     * @param brackets with what they hold
     * @throws IllegalArgumentException if it says what no mark says
     */
    static Mark of(String brackets) {
        List<Confidence> confidence = new ArrayList<>();
        for (String clause : CLAUSE.split(brackets, -1)) {
            letterIn(clause, brackets).ifPresent(confidence::add);
        }
        if (confidence.isEmpty()) {
            throw new IllegalArgumentException("expected a mark in capitals, got " + brackets + advice());
        }
        return new Mark(confidence);
    }

    boolean has(Confidence one) {
        return confidence.contains(one);
    }

    private static Optional<Confidence> letterIn(String clause, String brackets) {
        Matcher letter = LETTER.matcher(clause);
        if (!letter.find()) {
            return Optional.empty();
        }
        char found = letter.group().charAt(0);
        if (letter.find()) {
            throw new IllegalArgumentException("expected one letter between two commas, got " + brackets + advice());
        }
        return Optional.of(Arrays.stream(Confidence.values())
                .filter(confidence -> confidence.letter() == found)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a letter of confidence, got '" + found + "' in " + brackets + advice())));
    }

    private static String advice() {
        String letters = Arrays.stream(Confidence.values())
                .map(confidence -> confidence.letter() + " " + confidence.word())
                .collect(Collectors.joining(", "));
        return ". The letters: " + letters + ". Words may stand beside them: [M text, I code].";
    }
}
