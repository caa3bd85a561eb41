package org.realtimetck.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How sure the transcription model claims to be: {@code token}, {@code logprob}, {@code bytes} for each token [T]. The
 * figures are ours, the same for the same token at the same place: most of them close to 0, a few down to -1 [I].
 */
final class Logprobs {

    private static final int STEPS = 1_000;

    private Logprobs() {}

    /**
     * @param tokens whole deltas: the real tokenizer's cuts are unknown [I]
     * @param before how many tokens lead
     */
    static List<Map<String, Object>> of(List<String> tokens, int before) {
        List<Map<String, Object>> logprobs = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            logprobs.add(Tree.of(
                    "token", token,
                    "logprob", logprob(token, before + logprobs.size()),
                    "bytes", bytes(token)));
        }
        return logprobs;
    }

    private static double logprob(String token, int place) {
        long doubt = Math.floorMod(31L * token.hashCode() + 7_919L * place, STEPS);
        return -(doubt * doubt * doubt + 1) / (double) ((long) STEPS * STEPS * STEPS);
    }

    /** As numbers, not as base64: {@code bytes} is a list of the token's UTF-8 [T]. */
    private static List<Integer> bytes(String token) {
        List<Integer> bytes = new ArrayList<>();
        for (byte one : token.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(one & 0xFF);
        }
        return bytes;
    }
}
