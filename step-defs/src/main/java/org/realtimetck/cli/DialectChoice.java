package org.realtimetck.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.realtimetck.vocabulary.Words;
import org.realtimetck.wire.Dialect;
import picocli.CommandLine.TypeConversionException;

/** What {@code --dialect} takes. */
enum DialectChoice {
    OPENAI,
    AZURE,
    BOTH;

    /** @throws TypeConversionException if it is none, whatever its case */
    static DialectChoice of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> words =
                            Arrays.stream(values()).map(DialectChoice::word).toList();
                    return new TypeConversionException("expected one of " + String.join(", ", words) + ", got '" + word
                            + "'" + Words.didYouMean(word, words));
                });
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<Dialect> dialects() {
        return this == BOTH ? EnumSet.allOf(Dialect.class) : EnumSet.of(Dialect.valueOf(name()));
    }
}
