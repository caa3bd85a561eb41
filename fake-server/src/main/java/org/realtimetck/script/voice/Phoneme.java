package org.realtimetck.script.voice;

import java.util.List;

/** The sounds of English, each in one to three parts. Formants are a man's, as the textbooks average them. */
enum Phoneme {
    PAUSE(whole(Sound.SILENCE)),

    /** As in father, cat, bed, bit, beat, caught, cut, boot, bird. */
    AA(whole(Sound.vowel(730, 1090, 2440))),
    AE(whole(Sound.vowel(660, 1720, 2410))),
    EH(whole(Sound.vowel(530, 1840, 2480))),
    IH(whole(Sound.vowel(390, 1990, 2550))),
    IY(whole(Sound.vowel(270, 2290, 3010))),
    AO(whole(Sound.vowel(570, 840, 2410))),
    AH(whole(Sound.vowel(640, 1190, 2390))),
    UW(whole(Sound.vowel(300, 870, 2240))),
    ER(whole(Sound.vowel(490, 1350, 1690))),

    /** As in bay, buy, boy, bow, go. */
    EY(both(Sound.vowel(530, 1840, 2480), Sound.vowel(300, 2200, 2900))),
    AY(both(Sound.vowel(730, 1090, 2440), Sound.vowel(330, 2100, 2800))),
    OY(both(Sound.vowel(570, 840, 2410), Sound.vowel(330, 2100, 2800))),
    AW(both(Sound.vowel(730, 1090, 2440), Sound.vowel(340, 900, 2240))),
    OW(both(Sound.vowel(540, 900, 2400), Sound.vowel(340, 870, 2240))),

    M(whole(Sound.soft(250, 1000, 2200))),
    N(whole(Sound.soft(250, 1500, 2500))),
    NG(whole(Sound.soft(250, 2000, 2700))),
    L(whole(Sound.soft(360, 1100, 2600))),
    R(whole(Sound.soft(330, 1060, 1380))),
    W(whole(Sound.soft(290, 610, 2150))),
    Y(whole(Sound.soft(260, 2070, 3020))),
    H(whole(new Sound(0, 0, 0, 0, 0.6, 0, 0, 0))),

    F(whole(Sound.hiss(0.15, 5_500, 6_000))),
    V(whole(Sound.hiss(0.15, 5_500, 6_000).voiced())),
    TH(whole(Sound.hiss(0.1, 6_500, 5_000))),
    DH(whole(Sound.hiss(0.1, 6_500, 5_000).voiced())),
    S(whole(Sound.hiss(0.45, 6_800, 2_200))),
    Z(whole(Sound.hiss(0.45, 6_800, 2_200).voiced())),
    SH(whole(Sound.hiss(0.5, 3_000, 1_600))),

    P(stop(Sound.hiss(0.5, 900, 1_000))),
    T(stop(Sound.hiss(0.7, 4_500, 3_000))),
    K(stop(Sound.hiss(0.7, 1_900, 1_000))),
    B(voicedStop(Sound.hiss(0.4, 800, 1_000))),
    D(voicedStop(Sound.hiss(0.5, 4_000, 3_000))),
    G(voicedStop(Sound.hiss(0.5, 1_800, 1_000))),
    CH(List.of(new Part(Sound.SILENCE, 0.4), new Part(Sound.hiss(0.7, 3_200, 1_800), 0.6))),
    J(List.of(
            new Part(Sound.MURMUR, 0.4), new Part(Sound.hiss(0.7, 3_200, 1_800).voiced(), 0.6)));

    /**
     * @param share of the phoneme's time; the shares of one add up to 1
     */
    record Part(Sound sound, double share) {}

    @SuppressWarnings("ImmutableEnumChecker") // all of them are made by List.of
    private final List<Part> parts;

    Phoneme(List<Part> parts) {
        this.parts = parts;
    }

    List<Part> parts() {
        return parts;
    }

    private static List<Part> whole(Sound sound) {
        return List.of(new Part(sound, 1));
    }

    private static List<Part> both(Sound first, Sound second) {
        return List.of(new Part(first, 0.55), new Part(second, 0.45));
    }

    private static List<Part> stop(Sound burst) {
        return List.of(new Part(Sound.SILENCE, 0.5), new Part(burst, 0.2), new Part(Sound.ASPIRATION, 0.3));
    }

    private static List<Part> voicedStop(Sound burst) {
        return List.of(new Part(Sound.MURMUR, 0.7), new Part(burst.voiced(), 0.3));
    }
}
