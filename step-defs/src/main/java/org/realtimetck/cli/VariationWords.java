package org.realtimetck.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.realtimetck.protocol.Variation;
import org.realtimetck.vocabulary.Words;

/** The words {@code --vary} takes. */
final class VariationWords implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }

    private static List<String> all() {
        return Arrays.stream(Variation.values()).map(Variation::word).toList();
    }

    /** @throws UsageException if one of them is no variation */
    static Set<Variation> read(List<String> words) {
        Set<Variation> variations = EnumSet.noneOf(Variation.class);
        for (String word : words) {
            variations.add(Variation.of(word.strip())
                    .orElseThrow(() -> new UsageException("expected --vary to name contested points, got '" + word + "'"
                            + Words.didYouMean(word, all()) + " There are: " + Words.list(all())
                            + ". 'realtime-tck evidence' says what each of them does.")));
        }
        return variations;
    }
}
