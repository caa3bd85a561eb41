package org.realtimetck.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How sure a transcription model is of one token [T].
 *
 * @param logprob natural logarithm of the probability: 0 for certain, below for less
 * @param bytes the token's UTF-8, each byte as a number from 0 to 255
 */
public record LogProbProperties(String token, double logprob, List<Integer> bytes) {

    public static LogProbProperties of(String token, double logprob) {
        List<Integer> bytes = new ArrayList<>();
        for (byte one : token.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(Byte.toUnsignedInt(one));
        }
        return new LogProbProperties(token, logprob, bytes);
    }
}
