package org.realtimetck.session;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.protocol.LogProbProperties;

/**
 * How sure the transcription model claims to be of each token. The figures are ours, the same for the same token at the
 * same place: most of them close to 0, a few down to -1 [I].
 */
final class Logprobs {

    private static final int STEPS = 1_000;

    private Logprobs() {}

    /**
     * @param tokens whole deltas: the real tokenizer's cuts are unknown [I]
     * @param before how many tokens lead
     */
    static List<LogProbProperties> of(List<String> tokens, int before) {
        List<LogProbProperties> logprobs = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            logprobs.add(LogProbProperties.of(token, logprob(token, before + logprobs.size())));
        }
        return logprobs;
    }

    private static double logprob(String token, int place) {
        long doubt = Math.floorMod(31L * token.hashCode() + 7_919L * place, STEPS);
        return -(doubt * doubt * doubt + 1) / (double) ((long) STEPS * STEPS * STEPS);
    }
}
