package org.realtimetck.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A vocabulary as a page for people, in Markdown, made of nothing but its terms. */
public final class VocabularyPage {

    private VocabularyPage() {}

    /**
     * @param title heading of the page
     * @param places in which places one of them fits, in one sentence; empty for none to tell
     */
    public static <T> String markdown(String title, Vocabulary<T> vocabulary, Function<? super T, String> places) {
        StringBuilder page = new StringBuilder("# ").append(title).append('\n');
        byFamily(vocabulary).forEach((family, terms) -> {
            page.append("\n## ").append(family).append('\n');
            terms.forEach(term -> describe(page, term, places.apply(term.example())));
        });
        return page.toString();
    }

    /**
     * The page of one term.
     *
     * @param places in which places it fits, in one sentence; empty for none to tell
     * @param example part of a file that has it, YAML
     */
    public static String markdown(Term<?> term, String places, String example) {
        StringBuilder page = new StringBuilder();
        describe(page, term, places);
        return page.substring("\n##".length()) + "\nIn a sandbox file:\n\n```yaml\n" + example + "```\n";
    }

    private static <T> Map<String, List<Term<? extends T>>> byFamily(Vocabulary<T> vocabulary) {
        return vocabulary.terms().stream()
                .collect(Collectors.groupingBy(Term::family, LinkedHashMap::new, Collectors.toList()));
    }

    private static void describe(StringBuilder page, Term<?> term, String places) {
        page.append("\n### ")
                .append(term.name())
                .append("\n\n")
                .append(term.does())
                .append('\n');
        if (!term.parameters().isEmpty()) {
            page.append("\n| parameter | meaning | takes | if left out |\n|---|---|---|---|\n");
            term.parameters().forEach(parameter -> page.append(row(parameter)));
        }
        paragraph(page, "Places", places);
        paragraph(page, "A good client", term.goodClient());
    }

    private static String row(Parameter parameter) {
        return "| `" + parameter.name() + "` | " + cell(parameter.says()) + " | "
                + cell(Values.wanted(parameter.kind())) + " | " + cell(leftOut(parameter)) + " |\n";
    }

    private static String leftOut(Parameter parameter) {
        if (parameter.usual() == null) {
            return "must be given, for example `" + parameter.example() + "`";
        }
        String usual = String.valueOf(Values.asWritten(parameter.usual()));
        return usual.isEmpty() ? "empty" : "`" + usual + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static void paragraph(StringBuilder page, String head, String text) {
        if (!text.isEmpty()) {
            page.append('\n').append(head).append(": ").append(text).append('\n');
        }
    }
}
