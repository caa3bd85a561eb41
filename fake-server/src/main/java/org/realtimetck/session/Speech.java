package org.realtimetck.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.realtimetck.script.MarkerVoice;

/** Cuts an answer into the pieces that become deltas: words, and sound in chunks of 200 ms [I: real sizes unknown]. */
final class Speech {

    /** How many pieces of transcript lead before the first sound [C: the transcript runs ahead]. */
    private static final int LEAD = 3;

    private static final int CHUNK_MILLIS = 200;

    /** A word with the blanks before it, punctuation on its own, as captured: "Hi", " there", "!". */
    private static final Pattern WORD = Pattern.compile("\\s*(?:[\\p{L}\\p{N}'’_-]+|\\S)|\\s+$");

    /** No captured delta of text is longer [C]; the real service cuts at tokens, we at characters [I]. */
    private static final int LONGEST_DELTA = 16;

    private Speech() {}

    sealed interface Piece {}

    record Words(String text) implements Piece {}

    @SuppressWarnings("ArrayRecordComponent") // a piece is sent once and never compared
    record Sound(byte[] bytes) implements Piece {}

    static List<Piece> written(String text) {
        return words(text).stream().<Piece>map(Words::new).toList();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.addAll(parts(word.group(), LONGEST_DELTA));
        }
        return words;
    }

    /**
     * Cuts a text into deltas without tearing a character apart.
     *
     * @param longest characters of a part, at least 2
     */
    static List<String> parts(String text, int longest) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + longest);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    static List<Piece> spoken(String text, AudioFormat format) {
        List<Piece> words = written(text);
        List<Piece> sounds = sounds(text, format);
        List<Piece> mixed = new ArrayList<>(words.size() + sounds.size());
        int spoken = 0;
        for (int said = 0; said < words.size(); said++) {
            mixed.add(words.get(said));
            int due = sounds.size() * Math.max(0, said + 1 - LEAD) / Math.max(1, words.size());
            while (spoken < due) {
                mixed.add(sounds.get(spoken++));
            }
        }
        mixed.addAll(sounds.subList(spoken, sounds.size()));
        return mixed;
    }

    private static List<Piece> sounds(String text, AudioFormat format) {
        byte[] encoded = format.encode(MarkerVoice.speak(text));
        int chunk = CHUNK_MILLIS * format.bytesPerMilli();
        List<Piece> sounds = new ArrayList<>();
        for (int from = 0; from < encoded.length; from += chunk) {
            sounds.add(new Sound(Arrays.copyOfRange(encoded, from, Math.min(encoded.length, from + chunk))));
        }
        return sounds;
    }
}
