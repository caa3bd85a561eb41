package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

class SessionUpdateTest {

    private final SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));

    private Map<String, Object> after(ClientEvent update) {
        return only(bench.on(update), SessionUpdated.class).session();
    }

    private Map<String, Object> inputAfter(ClientEvent update) {
        return Tree.object(Tree.object(after(update), "audio"), "input");
    }

    @Test
    void theRecordedUpdateComesBackFilled() {
        Map<String, Object> session = after(Client.update(
                "instructions",
                "Answer in two or three words.",
                "output_modalities",
                List.of("audio"),
                "audio",
                Tree.of(
                        "input",
                        Tree.of(
                                "format",
                                pcm(),
                                "turn_detection",
                                Tree.of("type", "server_vad", "create_response", true, "interrupt_response", true),
                                "transcription",
                                Tree.of("model", "gpt-realtime-whisper")),
                        "output",
                        Tree.of("format", pcm()))));

        assertThat(session.keySet())
                .containsExactly(
                        "type",
                        "object",
                        "id",
                        "model",
                        "output_modalities",
                        "instructions",
                        "tools",
                        "tool_choice",
                        "max_output_tokens",
                        "tracing",
                        "truncation",
                        "prompt",
                        "expires_at",
                        "audio",
                        "include");
        assertThat(session).containsEntry("instructions", "Answer in two or three words.");
        assertThat(session).containsEntry("expires_at", 1_785_217_648L);
        Map<String, Object> input = Tree.object(Tree.object(session, "audio"), "input");
        assertThat(Tree.object(input, "transcription"))
                .containsExactlyEntriesOf(Tree.of("model", "gpt-realtime-whisper", "language", null, "prompt", null));
        assertThat(Tree.object(input, "turn_detection")).containsExactlyEntriesOf(serverVad(200));
        assertThat(Tree.object(Tree.object(session, "audio"), "output"))
                .containsExactlyEntriesOf(Tree.of("format", pcm(), "voice", "alloy", "speed", 1.0));
    }

    @ParameterizedTest
    @CsvSource({"gpt-realtime,alloy,200", "gpt-realtime-2025-08-28,alloy,200", "gpt-realtime-2.1,marin,500"})
    void defaultsFollowTheModel(String model, String voice, int silence) {
        SessionBench other = SessionBench.of(SessionBench.setup(model, prompt -> Reply.say("Hi")));

        Map<String, Object> session =
                only(other.on(Client.update()), SessionUpdated.class).session();

        Map<String, Object> audio = Tree.object(session, "audio");
        assertThat(session).containsEntry("model", model);
        assertThat(Tree.object(audio, "output")).containsEntry("voice", voice);
        assertThat(Tree.object(Tree.object(audio, "input"), "turn_detection"))
                .containsExactlyEntriesOf(serverVad(silence));
    }

    @Test
    void aPartialTurnDetectionIsFilledWithDefaults() {
        Map<String, Object> expected = serverVad(400);

        assertThat(inputAfter(Client.updateInput(
                                "turn_detection", Tree.of("silence_duration_ms", 400, "type", "server_vad")))
                        .get("turn_detection"))
                .isEqualTo(expected);
    }

    @Test
    void semanticTurnDetectionHasItsOwnFields() {
        assertThat(Tree.object(
                        inputAfter(Client.updateInput("turn_detection", Tree.of("type", "semantic_vad"))),
                        "turn_detection"))
                .containsExactlyEntriesOf(Tree.of(
                        "type",
                        "semantic_vad",
                        "eagerness",
                        "auto",
                        "create_response",
                        true,
                        "interrupt_response",
                        true));
    }

    @Test
    void nullSwitchesTurnDetectionOffAndItStaysOff() {
        assertThat(inputAfter(Client.updateInput("turn_detection", null))).containsEntry("turn_detection", null);
        assertThat(inputAfter(Client.update("instructions", "x"))).containsEntry("turn_detection", null);
    }

    @Test
    void onlyFieldsThatArePresentChange() {
        after(Client.update("instructions", "Be brief.", "max_output_tokens", 200));
        after(Client.updateOutput("speed", 1.5));

        assertThat(after(Client.update("tool_choice", "none")))
                .containsEntry("instructions", "Be brief.")
                .containsEntry("max_output_tokens", 200)
                .containsEntry("tool_choice", "none")
                .extracting(session -> Tree.object(Tree.object(session, "audio"), "output"))
                .isEqualTo(Tree.of("format", pcm(), "voice", "alloy", "speed", 1.5));
    }

    @Test
    void toolsComeBackInTheServicesOrderAndAreCleared() {
        Map<String, Object> parameters =
                Tree.of("type", "object", "properties", Map.of(), "additionalProperties", false);

        assertThat(Tree.objects(after(Client.update("tools", List.of(Client.tool("look", parameters)))), "tools"))
                .singleElement()
                .satisfies(tool -> assertThat(tool)
                        .containsExactlyEntriesOf(Tree.of(
                                "type", "function",
                                "name", "look",
                                "description", "About look",
                                "parameters", parameters)));
        assertThat(after(Client.update("tools", List.of()))).containsEntry("tools", List.of());
    }

    @Test
    void aToolWithoutDescriptionReportsNull() {
        Map<String, Object> tool = Tree.of("type", "function", "name", "look", "parameters", Map.of());

        assertThat(Tree.objects(after(Client.update("tools", List.of(tool))), "tools")
                        .get(0))
                .containsEntry("description", null);
    }

    @Test
    void emptyInstructionsBringTheDefaultBack() {
        Object before = after(Client.update()).get("instructions");
        after(Client.update("instructions", "Be brief."));

        assertThat(after(Client.update("instructions", ""))).containsEntry("instructions", before);
    }

    static Stream<Arguments> notEchoed() {
        return Stream.of(
                Arguments.of("reasoning", Tree.of("effort", "low")), Arguments.of("parallel_tool_calls", false));
    }

    @ParameterizedTest
    @MethodSource("notEchoed")
    void someSettingsAreTakenAndNotEchoed(String field, Object value) {
        SessionBench reasoning = SessionBench.of(SessionBench.setup("gpt-realtime-2.1", prompt -> Reply.say("Hi")));

        assertThat(only(reasoning.on(Client.update(field, value)), SessionUpdated.class)
                        .session())
                .doesNotContainKey(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "object", "type", "model", "expires_at"})
    void whatTheServiceDecidesIsNotForClientsToChange(String field) {
        Map<String, Object> before = after(Client.update());

        Map<String, Object> update = Tree.of("type", "realtime");
        update.putIfAbsent(field, "mine");
        bench.on(new ClientEvent.SessionUpdate(null, update));

        assertThat(after(Client.update())).isEqualTo(before);
    }

    @Test
    void theDelayOfATranscriptionModelIsNotEchoedAndItsLanguagesAre() {
        assertThat(Tree.object(
                        inputAfter(Client.updateInput(
                                "transcription", Tree.of("delay", "low", "model", "gpt-live-transcribe"))),
                        "transcription"))
                .containsExactlyEntriesOf(
                        Tree.of("model", "gpt-live-transcribe", "language", null, "languages", null, "prompt", null));
    }

    @Test
    void anEarlierReportDoesNotChangeWithTheSession() {
        Map<String, Object> earlier = after(Client.update("instructions", "first"));

        after(Client.update("instructions", "second", "audio", Tree.of("output", Tree.of("speed", 0.5))));

        assertThat(earlier).containsEntry("instructions", "first");
        assertThat(earlier.toString()).contains("speed=1.0");
    }

    @Test
    void theVoiceIsFixedOnceTheAssistantHasSpoken() {
        after(Client.updateOutput("voice", "marin"));
        bench.run(Client.respond());

        ErrorBody error = bench.errorOn(Client.update(
                "instructions", "changed", "audio", Tree.of("output", Tree.of("voice", "cedar", "speed", 0.5))));

        assertThat(error)
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "cannot_update_voice",
                        "Cannot update a conversation's voice if assistant audio is present.",
                        null,
                        "evt_update"));
        Map<String, Object> session = after(Client.updateOutput("voice", "marin"));
        assertThat(session.toString())
                .as("the same voice is fine, and the refused update changed nothing")
                .contains("voice=marin", "speed=1.0")
                .doesNotContain("changed");
    }

    @Test
    void theVoiceIsFixedFromTheFirstSoundOnNotOnlyWhenTheItemIsDone() {
        SessionBench talking = SessionBench.speaking(
                prompt -> Reply.say("one two three four five").at(Pace.BRISK));
        talking.on(Client.respond());
        for (int i = 0; i < 5; i++) {
            talking.next();
        }

        assertThat(talking.errorOn(Client.updateOutput("voice", "cedar")).code())
                .isEqualTo("cannot_update_voice");
    }

    @Test
    void aResponseMayNotBringAnotherVoiceEither() {
        bench.run(Client.respond());

        assertThat(bench.errorOn(Client.respond("audio", Tree.of("output", Tree.of("voice", "cedar"))))
                        .code())
                .isEqualTo("cannot_update_voice");
    }

    @Test
    void writtenAnswersLeaveTheVoiceFree() {
        SessionBench writing = SessionBench.saying(Reply.say("Hi"));
        writing.run(Client.respond());

        assertThat(only(writing.on(Client.updateOutput("voice", "cedar")), SessionUpdated.class)
                        .session()
                        .toString())
                .contains("voice=cedar");
    }

    private static Map<String, Object> pcm() {
        return Tree.of("type", "audio/pcm", "rate", 24_000);
    }

    private static Map<String, Object> serverVad(int silence) {
        return Tree.of(
                "type",
                "server_vad",
                "threshold",
                0.5,
                "prefix_padding_ms",
                300,
                "silence_duration_ms",
                silence,
                "idle_timeout_ms",
                null,
                "create_response",
                true,
                "interrupt_response",
                true);
    }
}
