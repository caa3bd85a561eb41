package org.realtimetck.script.voice;

import static org.realtimetck.script.voice.Phoneme.*;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads a text aloud, roughly as English spells: no dictionary, a few dozen rules. A letter of another script becomes
 * some syllable, the same one each time. What stands for nothing is silent.
 */
final class Spelling {

    private static final int LONGEST = 4;

    private static final Map<String, List<Phoneme>> RULES = Map.ofEntries(
            rule("tion", SH, AH, N),
            rule("ough", OW),
            rule("igh", AY),
            rule("tch", CH),
            rule("ing", IH, NG),
            rule("ee", IY),
            rule("ea", IY),
            rule("oo", UW),
            rule("ou", AW),
            rule("ow", OW),
            rule("ai", EY),
            rule("ay", EY),
            rule("ey", EY),
            rule("oi", OY),
            rule("oy", OY),
            rule("au", AO),
            rule("aw", AO),
            rule("ar", AA, R),
            rule("er", ER),
            rule("ir", ER),
            rule("ur", ER),
            rule("or", AO, R),
            rule("the", DH, EH),
            rule("this", DH, IH, S),
            rule("that", DH, AE, T),
            rule("th", TH),
            rule("sh", SH),
            rule("ch", CH),
            rule("ph", F),
            rule("wh", W),
            rule("ck", K),
            rule("ng", NG),
            rule("qu", K, W),
            rule("ce", S, EH),
            rule("ci", S, IH),
            rule("a", AE),
            rule("b", B),
            rule("c", K),
            rule("d", D),
            rule("e", EH),
            rule("f", F),
            rule("g", G),
            rule("h", H),
            rule("i", IH),
            rule("j", J),
            rule("k", K),
            rule("l", L),
            rule("m", M),
            rule("n", N),
            rule("o", AO),
            rule("p", P),
            rule("q", K),
            rule("r", R),
            rule("s", S),
            rule("t", T),
            rule("u", AH),
            rule("v", V),
            rule("w", W),
            rule("x", K, S),
            rule("y", IY),
            rule("z", Z),
            rule("ß", S));

    /** What a vowel becomes before a consonant and a silent e, as in late, Pete, time, home, tune. */
    private static final Map<String, Phoneme> LONG = Map.of("a", EY, "e", IY, "i", AY, "o", OW, "u", UW);

    private static final List<Phoneme> DIGITS = List.of(OW, AH, UW, IY, AO, AY, IH, EH, EY, AY);
    private static final List<Phoneme> ONSETS = List.of(S, N, M, Y, L, W, SH, V);
    private static final List<Phoneme> VOWELS = List.of(AA, IH, UW, EH, AO);

    private final List<Spoken> spoken = new ArrayList<>();
    private final String[] letters;

    /**
     * @param from the first character it is spelt with, counted in code points
     * @param length how many of them; a fraction where one character makes several sounds
     */
    record Spoken(Phoneme phoneme, double from, double length) {}

    private Spelling(String text) {
        letters = text.codePoints().mapToObj(Spelling::plain).toArray(String[]::new);
    }

    /** In order and without gaps. */
    static List<Spoken> read(String text) {
        Spelling spelling = new Spelling(text);
        for (int at = 0; at < spelling.letters.length; ) {
            at += spelling.readAt(at);
        }
        return spelling.spoken;
    }

    private static Map.Entry<String, List<Phoneme>> rule(String letters, Phoneme... phonemes) {
        return Map.entry(letters, List.of(phonemes));
    }

    /** Lower case and without accents; several letters never become one. */
    private static String plain(int codePoint) {
        String lower = Character.toString(Character.toLowerCase(codePoint));
        String split = Normalizer.normalize(lower, Normalizer.Form.NFD);
        return split.substring(0, split.offsetByCodePoints(0, 1));
    }

    private int readAt(int at) {
        if (prolongs(at)) {
            Spoken last = spoken.remove(spoken.size() - 1);
            spoken.add(new Spoken(last.phoneme(), last.from(), last.length() + 1));
            return 1;
        }
        Phoneme vowel = LONG.get(letters[at]);
        if (vowel != null && isConsonant(at + 1) && isSilentE(at + 2)) {
            return say(at, 1, List.of(vowel));
        }
        for (int length = Math.min(LONGEST, letters.length - at); length > 0; length--) {
            List<Phoneme> phonemes =
                    RULES.get(String.join("", Arrays.asList(letters).subList(at, at + length)));
            if (phonemes != null) {
                return say(at, length, phonemes);
            }
        }
        return say(at, 1, unruly(letters[at].codePointAt(0)));
    }

    /** A doubled consonant, a silent e, an apostrophe and a loose accent lengthen what is before them. */
    private boolean prolongs(int at) {
        if (spoken.isEmpty()) {
            return false;
        }
        boolean doubled = isConsonant(at) && letters[at].equals(letters[at - 1]);
        boolean loose = "'’".contains(letters[at])
                || Character.getType(letters[at].codePointAt(0)) == Character.NON_SPACING_MARK;
        return doubled || isSilentE(at) || loose;
    }

    /** As in time and little, but not in the: a word keeps one vowel. */
    private boolean isSilentE(int at) {
        return at > 1
                && at < letters.length
                && letters[at].equals("e")
                && isConsonant(at - 1)
                && !isLetter(at + 1)
                && hasVowelBefore(at - 1);
    }

    private boolean hasVowelBefore(int at) {
        for (int i = at - 1; i >= 0 && isLetter(i); i--) {
            if (LONG.containsKey(letters[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isConsonant(int at) {
        return at < letters.length && isLetter(at) && RULES.containsKey(letters[at]) && !LONG.containsKey(letters[at]);
    }

    private boolean isLetter(int at) {
        return at < letters.length && Character.isLetter(letters[at].codePointAt(0));
    }

    private static List<Phoneme> unruly(int codePoint) {
        int digit = Character.digit(codePoint, 10);
        if (digit >= 0) {
            return List.of(DIGITS.get(digit));
        }
        return Character.isLetter(codePoint)
                ? List.of(ONSETS.get(codePoint % ONSETS.size()), VOWELS.get(codePoint % VOWELS.size()))
                : List.of(PAUSE);
    }

    private int say(int at, int length, List<Phoneme> phonemes) {
        double each = (double) length / phonemes.size();
        for (int i = 0; i < phonemes.size(); i++) {
            spoken.add(new Spoken(phonemes.get(i), at + i * each, each));
        }
        return length;
    }
}
