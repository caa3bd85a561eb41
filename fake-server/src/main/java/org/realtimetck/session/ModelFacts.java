package org.realtimetck.session;

import java.util.Set;
import org.realtimetck.protocol.Variation;

/**
 * What is known of a model by its name. A deployment on Azure has a name of its owner's choosing and is taken for a
 * model of the first generation [I].
 *
 * @param mostInput tokens it reads at most
 * @param mostOutput tokens it makes at most in one response
 * @param reasons whether it thinks before it speaks
 * @param isNamed whether the name is one of the vendor's
 */
record ModelFacts(long mostInput, long mostOutput, boolean reasons, boolean isNamed) {

    /** A context of 32k less the longest output, as the reference reckons it [D]. */
    private static final long INPUT_OF_32K = 28_224;

    private static final long OUTPUT_OF_32K = 4_096;

    /** [D], the model's own page */
    private static final long OUTPUT_OF_SECOND_GENERATION = 32_000;

    private static final long CONTEXT_OF_SECOND_GENERATION = 128_000;
    private static final long CONTEXT_BY_AZURE = 256_000;

    static ModelFacts of(String model, Set<Variation> variations) {
        if (!SessionDefaults.isSecondGeneration(model)) {
            return new ModelFacts(INPUT_OF_32K, OUTPUT_OF_32K, false, model.startsWith("gpt-realtime"));
        }
        long context = variations.contains(Variation.CONTEXT_OF_256K) ? CONTEXT_BY_AZURE : CONTEXT_OF_SECOND_GENERATION;
        return new ModelFacts(context - OUTPUT_OF_SECOND_GENERATION, OUTPUT_OF_SECOND_GENERATION, true, true);
    }

    /**
     * @param asked a number, or {@code inf} for as much as the model can
     */
    long outputLimit(Object asked) {
        return asked instanceof Number number ? Math.min(number.longValue(), mostOutput) : mostOutput;
    }
}
