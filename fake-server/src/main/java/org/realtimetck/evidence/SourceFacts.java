package org.realtimetck.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.realtimetck.protocol.Confidence;

/**
 * The facts marked in the comments of Java sources.
 *
 * @param facts in the order of the files' names
 * @param slips marks that cannot be read, each as {@code file:line: what is wrong}
 */
public record SourceFacts(List<Fact> facts, List<String> slips) {

    private static final Pattern BRACKETS = Pattern.compile("`[^`]*`|(?<mark>\\[[^\\[\\]]*])");
    private static final Pattern UNCLOSED = Pattern.compile("\\[[A-Z]\\b[^\\]]*$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int FEWEST_WORDS = 3;

    public SourceFacts {
        facts = List.copyOf(facts);
        slips = List.copyOf(slips);
    }

    /** @param root the folder of the rooms: {@code …/org/realtimetck} */
    public static SourceFacts under(Path root) throws IOException {
        List<Fact> facts = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String source =
                        root.relativize(file).toString().replace('\\', '/').replaceFirst("\\.java$", "");
                SourceFacts found = in(source, Files.readString(file));
                facts.addAll(found.facts());
                slips.addAll(found.slips());
            }
        }
        return new SourceFacts(facts, slips);
    }

    /** @param source as {@link Fact#source} */
    static SourceFacts in(String source, String java) {
        List<Fact> facts = new ArrayList<>();
        List<String> slips = new ArrayList<>();
        for (Comment comment : Comment.of(java)) {
            for (Sentence sentence : Sentence.of(comment.text())) {
                int line = comment.line() + sentence.line();
                try {
                    List<Confidence> confidence = marksOf(sentence.text());
                    if (!confidence.isEmpty()) {
                        facts.add(new Fact(source, line, comment.beside(), sentence.text(), confidence));
                    }
                } catch (IllegalArgumentException slip) {
                    slips.add(source + ".java:" + line + ": " + slip.getMessage());
                }
            }
        }
        return new SourceFacts(facts, slips);
    }

    private static List<Confidence> marksOf(String sentence) {
        List<Confidence> confidence = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(sentence);
        while (brackets.find()) {
            String mark = brackets.group("mark");
            if (mark != null && Mark.isMeant(mark)) {
                confidence.addAll(Mark.of(mark).confidence());
            }
        }
        String words = withoutMarks(sentence);
        if (UNCLOSED.matcher(words).find()) {
            throw new IllegalArgumentException("expected ']' after the mark, got the sentence's end: " + sentence);
        }
        if (confidence.contains(Confidence.INFERRED)
                && WORD.matcher(words).results().count() < FEWEST_WORDS) {
            throw new IllegalArgumentException("expected a sentence that says what is inferred, got only \"" + sentence
                    + "\". Say what the fake does there, and end it with [I].");
        }
        return confidence;
    }

    private static String withoutMarks(String sentence) {
        return BRACKETS.matcher(sentence)
                .replaceAll(
                        brackets -> Matcher.quoteReplacement(brackets.group().startsWith("`") ? brackets.group() : ""));
    }
}
