package org.realtimetck.script.voice;

/**
 * How high the voice is: it sinks through a sentence and falls at its end, rises to a question mark, lifts a little
 * before a comma, and stresses the beginning of each word.
 */
final class Melody {

    private static final double LOWEST = 95;
    private static final double HIGHEST = 135;
    private static final double STRESS = 10;

    /** Characters over which a sentence ends. */
    private static final int ENDING = 6;

    private final double[] hertz;

    Melody(String text) {
        int[] characters = text.codePoints().toArray();
        hertz = new double[characters.length + 1];
        int from = 0;
        for (int at = 0; at < characters.length; at++) {
            if (at == characters.length - 1 || endsSentence(characters[at])) {
                sing(characters, from, at + 1);
                from = at + 1;
            }
        }
        hertz[characters.length] = LOWEST;
    }

    private static boolean endsSentence(int character) {
        return character == '.' || character == '!' || character == '?' || character == '。';
    }

    private void sing(int[] characters, int from, int to) {
        int end = characters[to - 1];
        for (int at = from; at < to; at++) {
            double sunk = (double) (at - from) / (to - from);
            double ending = Math.max(0, ENDING - (to - at)) / (double) ENDING;
            hertz[at] = HIGHEST
                    - (HIGHEST - LOWEST) * sunk
                    + (end == '?' ? 60 : -15) * ending
                    + (isFirstOfWord(characters, at) ? STRESS : 0)
                    + (at + 2 < to && characters[at + 2] == ',' ? STRESS : 0);
        }
    }

    private static boolean isFirstOfWord(int[] characters, int at) {
        return Character.isLetter(characters[at]) && (at == 0 || !Character.isLetter(characters[at - 1]));
    }

    /**
     * @param at in characters, with a fraction; not beyond the text's end
     */
    double hertzAt(double at) {
        int before = Math.min((int) at, hertz.length - 1);
        int after = Math.min(before + 1, hertz.length - 1);
        return hertz[before] + (hertz[after] - hertz[before]) * (at - before);
    }
}
