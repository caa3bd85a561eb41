package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;
import static org.realtimetck.session.Transcribing.COMPLETED;
import static org.realtimetck.session.Transcribing.DELTA;
import static org.realtimetck.session.Transcribing.SEGMENT;
import static org.realtimetck.session.Transcribing.TURN;
import static org.realtimetck.session.Transcribing.areValid;
import static org.realtimetck.session.Transcribing.bench;
import static org.realtimetck.session.Transcribing.kinds;
import static org.realtimetck.session.Transcribing.script;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted.TranscriptionLanguage;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionSegment;
import org.realtimetck.protocol.LogProbProperties;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Transcription;
import org.realtimetck.script.Utterance;

/** What a transcription tells beyond the words: how sure it is, who spoke, in which language. */
class TranscriptDetailsTest {

    private static final String WORDS = "Grüße, it is me.";
    private static final String DIARIZING = "gpt-4o-transcribe-diarize";

    private static List<ServerEvent> withLogprobs(String model) {
        SessionBench bench = bench(script(Heard.words(WORDS)), model);
        bench.on(Client.update("include", List.of("item.input_audio_transcription.logprobs")));
        return bench.run(Client.append(TURN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4o-transcribe", "gpt-4o-mini-transcribe", "gpt-4o-mini-transcribe-2025-12-15"})
    void everyTokenHasItsProbabilityIfAsked(String model) throws Exception {
        List<ServerEvent> events = withLogprobs(model);

        List<LogProbProperties> ofDeltas = new ArrayList<>();
        for (ConversationItemInputAudioTranscriptionDelta delta :
                all(events, ConversationItemInputAudioTranscriptionDelta.class)) {
            assertThat(tokens(delta.logprobs())).isEqualTo(delta.delta());
            ofDeltas.addAll(Objects.requireNonNull(delta.logprobs()));
        }
        ConversationItemInputAudioTranscriptionCompleted completed =
                only(events, ConversationItemInputAudioTranscriptionCompleted.class);
        assertThat(completed.logprobs()).isEqualTo(ofDeltas).allSatisfy(TranscriptDetailsTest::isPlausible);
        assertThat(completed.usage()).containsEntry("type", "tokens");
        assertThat(areValid(events)).isTrue();
        assertThat(withLogprobs(model)).isEqualTo(events);
    }

    private static String tokens(List<LogProbProperties> logprobs) {
        StringBuilder tokens = new StringBuilder();
        Objects.requireNonNull(logprobs).forEach(logprob -> tokens.append(logprob.token()));
        return tokens.toString();
    }

    private static void isPlausible(LogProbProperties logprob) {
        assertThat(logprob.logprob()).isBetween(-1.0, 0.0);
        List<Integer> bytes = new ArrayList<>();
        for (byte one : logprob.token().getBytes(StandardCharsets.UTF_8)) {
            bytes.add(Byte.toUnsignedInt(one));
        }
        assertThat(logprob.bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whisper-1", "gpt-live-transcribe", "gpt-transcribe", DIARIZING})
    void otherModelsKeepTheirDoubtsToThemselves(String model) {
        assertThat(withLogprobs(model)).noneMatch(TranscriptDetailsTest::tellsLogprobs);
    }

    @Test
    void nobodyIsToldUnasked() {
        assertThat(bench(script(Heard.words(WORDS)), "gpt-4o-transcribe").run(Client.append(TURN)))
                .noneMatch(TranscriptDetailsTest::tellsLogprobs);
    }

    private static boolean tellsLogprobs(ServerEvent event) {
        return (event instanceof ConversationItemInputAudioTranscriptionDelta delta && delta.logprobs() != null)
                || (event instanceof ConversationItemInputAudioTranscriptionCompleted completed
                        && completed.logprobs() != null);
    }

    /** The turn is kept from 660 ms on, so the speech in it begins 300 ms later, give or take a frame. */
    @Test
    void aDiarizingModelTellsWhoSpokeWhen() throws Exception {
        Heard talk = Heard.talk(new Heard.Segment("A", "Hello there."), new Heard.Segment("B", "Hi!"));

        List<ServerEvent> events = bench(script(talk), DIARIZING).run(Client.append(TURN));

        assertThat(kinds(events)).containsSubsequence(DELTA, SEGMENT, COMPLETED);
        List<ConversationItemInputAudioTranscriptionSegment> segments =
                all(events, ConversationItemInputAudioTranscriptionSegment.class);
        assertThat(segments)
                .extracting(
                        ConversationItemInputAudioTranscriptionSegment::speaker,
                        ConversationItemInputAudioTranscriptionSegment::text)
                .containsExactly(tuple("A", "Hello there."), tuple("B", "Hi!"));
        assertThat(segments.get(0).start()).isBetween(0.25, 0.33);
        assertThat(segments.get(0).end()).isEqualTo(segments.get(1).start());
        assertThat(segments.get(1).end()).isBetween(1.56, 1.64);
        assertThat(segments)
                .extracting(ConversationItemInputAudioTranscriptionSegment::id)
                .doesNotHaveDuplicates();
        assertThat(only(events, ConversationItemInputAudioTranscriptionCompleted.class)
                        .transcript())
                .isEqualTo("Hello there. Hi!");
        assertThat(areValid(events)).isTrue();
    }

    @Test
    void oneSpeakerIsTheFirst() {
        List<ServerEvent> events = bench(script(Heard.words(WORDS)), DIARIZING).run(Client.append(TURN));

        assertThat(only(events, ConversationItemInputAudioTranscriptionSegment.class))
                .extracting(
                        ConversationItemInputAudioTranscriptionSegment::speaker,
                        ConversationItemInputAudioTranscriptionSegment::text)
                .containsExactly("A", WORDS);
    }

    @Test
    void whereNobodySpokeNobodyIsNamed() {
        SessionBench bench = bench(script(Heard.words("")), DIARIZING);

        assertThat(types(bench.run(Client.append(Sounds.silence(500)), Client.commit())))
                .endsWith("conversation.item.done", COMPLETED);
    }

    @Test
    void otherModelsNameNobody() {
        Heard talk = Heard.talk(new Heard.Segment("A", "Hello."), new Heard.Segment("B", "Hi!"));

        assertThat(types(bench(script(talk), "gpt-4o-transcribe").run(Client.append(TURN))))
                .doesNotContain(SEGMENT);
    }

    @Test
    void languagesAreToldIfTheScriptKnowsThem() throws Exception {
        List<ServerEvent> events = bench(script(Heard.words(WORDS).in("de", "en")), "gpt-transcribe")
                .run(Client.append(TURN));

        assertThat(only(events, ConversationItemInputAudioTranscriptionCompleted.class)
                        .languages())
                .containsExactly(new TranscriptionLanguage("de"), new TranscriptionLanguage("en"));
        assertThat(areValid(events)).isTrue();
        assertThat(only(
                                bench(script(Heard.words(WORDS)), "gpt-transcribe")
                                        .run(Client.append(TURN)),
                                ConversationItemInputAudioTranscriptionCompleted.class)
                        .languages())
                .isNull();
    }

    @Test
    void aScriptKnowsHowTheSessionWantsItWrittenDown() {
        List<Utterance> asked = new ArrayList<>();
        SessionBench bench = bench(
                utterance -> {
                    asked.add(utterance);
                    return Heard.words("Kuchen");
                },
                Tree.of(
                        "model",
                        "gpt-live-transcribe",
                        "languages",
                        List.of("de", "en"),
                        "prompt",
                        "About cake",
                        "keywords",
                        List.of("Kuchen"),
                        "delay",
                        "low"));
        bench.run(Client.append(TURN));
        bench.on(Client.updateInput("transcription", Tree.of("model", "whisper-1", "language", "de")));
        bench.run(Client.append(TURN));
        bench.on(Client.updateInput("transcription", null));
        bench.run(Client.append(TURN));

        assertThat(asked)
                .extracting(Utterance::transcription)
                .containsExactly(
                        new Transcription(
                                "gpt-live-transcribe",
                                null,
                                List.of("de", "en"),
                                "About cake",
                                List.of("Kuchen"),
                                "low"),
                        new Transcription("whisper-1", "de", List.of(), null, List.of(), null),
                        null);
    }
}
