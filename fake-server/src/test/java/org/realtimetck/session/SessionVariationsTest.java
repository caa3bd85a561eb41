package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationCreated;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ConversationEvent.ConversationItemTruncated;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.SessionEvent.SessionCreated;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** Both sides of what is disputed about a session; where a point has a test class of its own, it is there. */
class SessionVariationsTest {

    private static final Pace SLOW = new Pace(Duration.ofMillis(1), Duration.ofMillis(1));

    private static SessionSetup setup(boolean varies, Variation variation) {
        return varying(SessionBench.setup("gpt-realtime", prompt -> Reply.say("one two three")), varies, variation);
    }

    private static SessionSetup varying(SessionSetup usual, boolean varies, Variation variation) {
        return varies ? usual.varying(variation) : usual;
    }

    private static SessionBench bench(boolean varies, Variation variation) {
        return SessionBench.of(setup(varies, variation));
    }

    private static List<ServerEvent> beginning(SessionSetup setup) {
        return new Session(setup)
                .start().stream()
                        .filter(Effect.Send.class::isInstance)
                        .map(effect -> ((Effect.Send) effect).event())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void conversationCreated(boolean varies) {
        List<ServerEvent> events = beginning(setup(varies, Variation.CONVERSATION_CREATED_SENT));

        if (varies) {
            assertThat(types(events)).containsExactly("session.created", "conversation.created");
            assertThat(only(events, ConversationCreated.class).conversation().object())
                    .isEqualTo("realtime.conversation");
        } else {
            assertThat(types(events)).containsExactly("session.created");
        }
    }

    @Test
    void theConversationCreatedIsTheOneOfItsResponses() {
        SessionSetup setup = setup(true, Variation.CONVERSATION_CREATED_SENT);
        Session session = new Session(setup);
        String id = ((ConversationCreated) ((Effect.Send) session.start().get(1)).event())
                .conversation()
                .id();

        ResponseCreated created = session.on(new Input.Arrived(Client.respond())).stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).event())
                .filter(ResponseCreated.class::isInstance)
                .map(ResponseCreated.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(created.response().conversationId()).isEqualTo(id);
        assertThat(types(beginning(SessionBench.transcription().varying(Variation.CONVERSATION_CREATED_SENT))))
                .as("a transcription session has no conversation")
                .containsExactly("session.created");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void emptyInstructions(boolean varies) {
        SessionBench bench = bench(varies, Variation.EMPTY_INSTRUCTIONS_CLEAR);
        bench.on(Client.update("instructions", "Be brief."));

        assertThat(only(bench.on(Client.update("instructions", "")), SessionUpdated.class)
                        .session())
                .containsEntry("instructions", varies ? "" : SessionDefaults.INSTRUCTIONS);
    }

    @ParameterizedTest
    @CsvSource({"false,item_create_invalid_previous_item_id", "true,item_not_found"})
    void unknownPreviousItem(boolean varies, String code) {
        assertThat(bench(varies, Variation.UNKNOWN_PREVIOUS_ITEM_NOT_FOUND)
                        .errorOn(Client.createAfter("item_x", Client.message("user", "input_text", "hello"))))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        code,
                        "Error adding item: the previous item with id 'item_x' does not exist.",
                        null,
                        "evt_create"));
    }

    @ParameterizedTest
    @CsvSource({"false,unsupported_content_type", "true,"})
    void truncateOnWhatIsNoSpeech(boolean varies, String code) {
        SessionBench bench = bench(varies, Variation.TRUNCATE_WITHOUT_CODE);
        bench.on(Client.says("a", "hello"));

        assertThat(bench.errorOn(Client.truncate("a", 0)))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        code,
                        "Only model output audio messages can be truncated",
                        null,
                        "evt_truncate"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void truncationAfterAnInterruption(boolean varies) {
        PassingClock clock = new PassingClock();
        SessionBench bench = SessionBench.of(varying(
                SessionBench.setup(
                        clock,
                        prompt -> Reply.say("one two three four five six").at(SLOW)),
                varies,
                Variation.TRUNCATED_AFTER_INTERRUPTION));
        bench.on(Client.respond());
        String item = only(bench.next(), ConversationItemAdded.class).item().id();
        for (int i = 0; i < 6; i++) {
            bench.next();
        }
        clock.pass(Duration.ofMillis(150));

        List<ServerEvent> events = bench.on(Client.append(Sounds.tone(100, -20)));

        if (varies) {
            assertThat(types(events)).endsWith("response.done", "rate_limits.updated", "conversation.item.truncated");
            ConversationItemTruncated truncated = only(events, ConversationItemTruncated.class);
            assertThat(truncated.itemId()).isEqualTo(item);
            assertThat(truncated.audioEndMs()).isEqualTo(150);
            assertThat(sound(bench, item)).hasSize(150 * 48);
        } else {
            assertThat(types(events)).endsWith("response.done", "rate_limits.updated");
            assertThat(sound(bench, item)).hasSizeGreaterThan(150 * 48);
        }
    }

    private static byte[] sound(SessionBench bench, String item) {
        Item.Message found = (Item.Message) only(bench.on(Client.retrieve(item)), ConversationItemRetrieved.class)
                .item();
        return Base64.getDecoder()
                .decode(((ContentPart.OutputAudio) found.content().get(0)).audio());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void turnDetectionForLiveTranscription(boolean varies) {
        SessionBench bench = SessionBench.of(
                varying(SessionBench.transcription(), varies, Variation.LIVE_TRANSCRIBE_TAKES_TURN_DETECTION));
        Map<String, Object> live = Tree.of("model", "gpt-live-transcribe");

        List<ServerEvent> events =
                bench.on(Client.updateTranscription("audio", Tree.of("input", Tree.of("transcription", live))));

        if (varies) {
            assertThat(types(events)).containsExactly("session.updated");
        } else {
            assertThat(only(events, ErrorEvent.class).error().message())
                    .isEqualTo("Turn detection is not supported for this transcription model.");
            assertThat(types(bench.on(Client.updateTranscription(
                            "audio", Tree.of("input", Tree.of("transcription", live, "turn_detection", null))))))
                    .as("without it")
                    .containsExactly("session.updated");
        }
    }

    @ParameterizedTest
    @CsvSource({"false,invalid_request_error", "true,session_expired"})
    void typeOfTheSessionsEnd(boolean varies, String type) {
        ErrorBody error = only(bench(varies, Variation.SESSION_EXPIRED_AS_TYPE).expire(), ErrorEvent.class)
                .error();

        assertThat(error.type()).isEqualTo(type);
        assertThat(error.code()).isEqualTo("session_expired");
    }

    private static Map<String, Object> audio(SessionSetup setup) {
        return Tree.object(only(beginning(setup), SessionCreated.class).session(), "audio");
    }

    @ParameterizedTest
    @CsvSource({"false,alloy", "true,marin"})
    void defaultVoice(boolean varies, String voice) {
        assertThat(Tree.object(audio(setup(varies, Variation.MARIN_IS_DEFAULT)), "output"))
                .containsEntry("voice", voice);
    }

    @ParameterizedTest
    @CsvSource({"false,200", "true,500"})
    void defaultSilence(boolean varies, int millis) {
        SessionSetup conversation = setup(varies, Variation.SILENCE_OF_500_IS_DEFAULT);
        SessionSetup transcription = varying(SessionBench.transcription(), varies, Variation.SILENCE_OF_500_IS_DEFAULT);

        for (SessionSetup setup : List.of(conversation, transcription)) {
            assertThat(Tree.object(Tree.object(audio(setup), "input"), "turn_detection"))
                    .containsEntry("silence_duration_ms", millis);
        }
        assertThat(Tree.object(
                        Tree.object(
                                Tree.object(
                                        only(
                                                        SessionBench.of(conversation)
                                                                .on(Client.updateInput(
                                                                        "turn_detection",
                                                                        Tree.of("type", "server_vad"))),
                                                        SessionUpdated.class)
                                                .session(),
                                        "audio"),
                                "input"),
                        "turn_detection"))
                .as("filled in an update")
                .containsEntry("silence_duration_ms", millis);
    }
}
