package org.realtimetck.session;

/**
 * Pads deltas of text so that their length cannot be guessed from the frame's: delta and padding make 16 characters
 * (335 of 335 captured deltas [C]). A delta over 16 characters was never captured; a transcript in one piece may be longer
 * here and is padded to the next multiple of 16 [I].
 */
final class Obfuscation {

    private static final int BLOCK = 16;

    private Obfuscation() {}

    static String of(String delta, Ids ids) {
        int over = delta.length() % BLOCK;
        return ids.noise(over == 0 && !delta.isEmpty() ? 0 : BLOCK - over);
    }
}
