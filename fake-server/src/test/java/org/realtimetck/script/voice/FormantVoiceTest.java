package org.realtimetck.script.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener would hear, told by the spectrum. */
class FormantVoiceTest {

    private static final int CHARACTER = 24 * 65;

    private static short[] say(String text) {
        return FormantVoice.say(text, CHARACTER, text.codePointCount(0, text.length()) * CHARACTER);
    }

    private static Spectrum held(String letters) {
        return new Spectrum(say(letters.repeat(6)));
    }

    private static double level(short[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(Math.max(1e-9, sum / (to - from)) / (32_768.0 * 32_768.0));
    }

    /** Each vowel is louder around its own formants than in the valley between them. */
    @ParameterizedTest
    @CsvSource({
        "i,   300, 500, 900, 1500, 1800, 2200",
        "ee,  200, 400, 900, 1700, 2100, 2500",
        "a,   550, 800, 1000, 1350, 1550, 1900",
        "ea,  200, 400, 900, 1700, 2100, 2500"
    })
    void aVowelHasItsFormants(
            String vowel, int first, int firstEnd, int valley, int valleyEnd, int second, int secondEnd) {
        Spectrum spectrum = held(vowel);

        double between = spectrum.decibels(valley, valleyEnd);
        assertThat(spectrum.decibels(first, firstEnd)).isGreaterThan(between + 10);
        assertThat(spectrum.decibels(second, secondEnd)).isGreaterThan(between + 4);
    }

    @Test
    void vowelsDifferWhereTheirFormantsDo() {
        Spectrum a = held("a");
        Spectrum i = held("i");
        Spectrum u = held("oo");

        assertThat(a.share(550, 850)).isGreaterThan(3 * i.share(550, 850));
        assertThat(i.share(200, 500)).isGreaterThan(2 * a.share(200, 500));
        assertThat(i.share(1_800, 2_300)).isGreaterThan(20 * u.share(1_800, 2_300));
    }

    @Test
    void hissesAreHighAndVowelsLow() {
        assertThat(held("s").share(5_000, 9_000)).isGreaterThan(0.7);
        assertThat(held("sh").share(2_000, 4_500)).isGreaterThan(0.6);
        assertThat(held("a").share(0, 4_000)).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a a", "a, a", "s. S", "l\na", "m👍m", "a\u0000a"})
    void whatSeparatesWordsIsSilent(String text) {
        short[] samples = say(text);

        int after = CHARACTER + 240;
        assertThat(Arrays.copyOfRange(samples, after, samples.length - CHARACTER))
                .containsOnly((short) 0);
        assertThat(level(samples, 480, CHARACTER)).isGreaterThan(-35);
    }

    @Test
    void aStopIsSilentBeforeItBursts() {
        short[] samples = say("ata");

        assertThat(level(samples, CHARACTER + 240, CHARACTER + 720)).isLessThan(-90);
        assertThat(level(samples, CHARACTER + 800, 2 * CHARACTER)).isGreaterThan(-45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "e", "i", "o", "u", "ee", "oo", "igh", "er", "ä", "日", "ж", "7"})
    void everyVowelIsAsLoudAsSpeech(String vowel) {
        short[] samples = say(vowel.repeat(6));

        assertThat(level(samples, CHARACTER, samples.length)).isBetween(-26.0, -14.0);
    }

    @Test
    void aSentenceFallsAndAQuestionRises() {
        Melody told = new Melody("You are here.");
        Melody asked = new Melody("You are here?");

        assertThat(told.hertzAt(11)).isLessThan(told.hertzAt(1) - 20);
        assertThat(asked.hertzAt(11)).isGreaterThan(told.hertzAt(11) + 40);
        assertThat(new Melody("Well. Now.").hertzAt(6)).isGreaterThan(told.hertzAt(6) + 10);
    }

    /** By heart, so that another machine or a careless change is noticed. */
    @Test
    void theSameTextIsTheSameSoundEverywhere() {
        assertThat(Arrays.hashCode(say("Good morning, harbour 7. Über 日本 it's time?")))
                .isEqualTo(Arrays.hashCode(say("Good morning, harbour 7. Über 日本 it's time?")))
                .isEqualTo(1969430557);
    }

    @Test
    void wordsSoundDifferent() {
        Map<Integer, String> heard = new HashMap<>();
        for (String word : "bat bet bit bot but pat mat sat hat rat late let".split(" ")) {
            assertThat(heard.put(Arrays.hashCode(say(word)), word)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "'", "´", "eee", "'e'e", "thethe", "\uD800", "e\u0301e", "ing", "tio", "  "})
    void anyTextIsSaidWithoutGaps(String text) {
        double at = 0;
        for (Spelling.Spoken spoken : Spelling.read(text)) {
            assertThat(spoken.from()).isEqualTo(at);
            at += spoken.length();
        }
        assertThat(at).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void spellingKnowsACoupleOfRules() {
        assertThat(sounds("time")).isEqualTo("T AY M");
        assertThat(sounds("sheet")).isEqualTo("SH IY T");
        assertThat(sounds("little")).isEqualTo("L IH T L");
        assertThat(sounds("Nation")).isEqualTo("N AE SH AH N");
        assertThat(sounds("it's")).isEqualTo("IH T S");
        assertThat(sounds("the tea")).isEqualTo("DH EH PAUSE T IY");
    }

    private static String sounds(String text) {
        return String.join(
                " ",
                Spelling.read(text).stream()
                        .map(spoken -> spoken.phoneme().name())
                        .toList());
    }
}
