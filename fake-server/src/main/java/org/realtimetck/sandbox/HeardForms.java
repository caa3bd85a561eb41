package org.realtimetck.sandbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.realtimetck.document.Form;
import org.realtimetck.document.Found;
import org.realtimetck.document.Key;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.ListForm;
import org.realtimetck.document.TermForm;
import org.realtimetck.document.ValueForm;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Pace;

/** What is made of the user's speech. */
final class HeardForms {

    private static final int MANY = 1_000;
    private static final Map<String, Heard.Failure> FAILURES = failures();

    private static final Key<String> WORDS = Key.optional(
            "words", ValueForm.text(100_000), "what the user said; the model hears it with or without a transcript");

    private static final Key<List<Heard.Segment>> SEGMENTS = Key.optional(
            "segments",
            new ListForm<>(segment(), MANY),
            "who said what, in place of words; a diarizing model tells it");

    private static final Key<Heard.Failure> FAILURE = Key.optional(
            "failure",
            ValueForm.word(List.copyOf(FAILURES.keySet())).as(word -> Objects.requireNonNull(FAILURES.get(word))),
            "why there is no transcript although the session asks for one");

    private static final Key<Pace> PACE = Key.optional(
            "pace", TermForm.byName(Settings.pace()), "how fast the transcript comes; as the sandbox's if left out");

    private static final Key<Heard.When> WHEN = Key.optional(
            "when",
            ValueForm.word(whens())
                    .as(word -> Heard.When.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT))),
            "where the transcript comes, as against the response; at-its-pace if left out");

    private static final Key<Integer> EARLY = Key.optional(
            "early", ValueForm.whole(0, MANY), "words told at most before the turn ends, by models that tell any");

    private static final Key<List<String>> LANGUAGES = Key.optional(
            "languages", new ListForm<>(ValueForm.text(20), 20), "codes of the languages it found, such as en");

    private HeardForms() {}

    /** What is heard waits for the sandbox's pace, in case it has none of its own. */
    static Form<Function<Pace, Heard>> heard() {
        return new KeysForm<>(List.of(WORDS, SEGMENTS, FAILURE, PACE, WHEN, EARLY, LANGUAGES), HeardForms::heard)
                .where(Map.of(
                        "oneOf",
                        List.of(Map.of("required", List.of("words")), Map.of("required", List.of("segments")))));
    }

    private static Function<Pace, Heard> heard(Found found) {
        if (found.get(WORDS).isPresent() == found.get(SEGMENTS).isPresent()) {
            throw new IllegalArgumentException("expected either 'words' or 'segments'");
        }
        Heard heard = found.get(SEGMENTS)
                .map(talk -> Heard.talk(talk.toArray(Heard.Segment[]::new)))
                .orElseGet(() -> Heard.words(found.the(WORDS)));
        heard = found.get(FAILURE).map(heard::failing).orElse(heard);
        heard = found.get(EARLY).map(heard::knownEarly).orElse(heard);
        heard = heard.when(found.get(WHEN).orElse(Heard.When.AT_ITS_PACE));
        Heard all = heard.in(found.get(LANGUAGES).orElse(List.of()).toArray(String[]::new));
        return pace -> all.at(found.get(PACE).orElse(pace));
    }

    private static Form<Heard.Segment> segment() {
        Key<String> speaker = Key.required("speaker", ValueForm.text(20), "the service's name for a voice, such as A");
        Key<String> text = Key.required("text", ValueForm.text(10_000), "what was said without a break");
        return new KeysForm<>(List.of(speaker, text), found -> new Heard.Segment(found.the(speaker), found.the(text)));
    }

    private static Map<String, Heard.Failure> failures() {
        Map<String, Heard.Failure> failures = new LinkedHashMap<>();
        failures.put("server-error", Heard.Failure.SERVER_ERROR);
        failures.put("deployment-not-found", Heard.Failure.DEPLOYMENT_NOT_FOUND);
        failures.put("model-not-found", Heard.Failure.MODEL_NOT_FOUND);
        failures.put("rate-limited", Heard.Failure.RATE_LIMITED);
        failures.put("unintelligible", Heard.Failure.UNINTELLIGIBLE);
        return failures;
    }

    private static List<String> whens() {
        return Arrays.stream(Heard.When.values())
                .map(when -> when.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
