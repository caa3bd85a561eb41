package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;

/** How items look, where that is disputed. */
class ItemVariationsTest {

    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);

    private static SessionSetup varying(SessionSetup usual, boolean varies, Variation variation) {
        return varies ? usual.varying(variation) : usual;
    }

    private static SessionBench bench(boolean varies, Variation variation) {
        return SessionBench.of(
                varying(SessionBench.setup("gpt-realtime", prompt -> Reply.say("one two three")), varies, variation));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void objectOnItems(boolean varies) {
        SessionBench bench = SessionBench.of(varying(
                SessionBench.setup(
                        "gpt-realtime",
                        prompt -> new Reply(
                                List.of(new Reply.Say("Hi"), new Reply.CallFunction("look", "{}")),
                                new Reply.Completed(),
                                Pace.IMMEDIATE)),
                varies,
                Variation.OBJECT_ON_ITEMS));
        List<ServerEvent> events = new ArrayList<>(bench.on(Client.says("a", "hello")));
        events.addAll(bench.run(Client.respond()));
        Item.FunctionCall call = (Item.FunctionCall)
                only(events, ResponseDone.class).response().output().get(1);
        events.addAll(bench.on(Client.returns(call.callId(), "42")));
        events.addAll(bench.on(Client.retrieve("a")));

        List<String> withItems = events.stream()
                .filter(event -> SessionBench.type(event).matches(".*item.*|response.done"))
                .filter(event -> !SessionBench.type(event).contains("delta"))
                .map(CODEC::write)
                .filter(json -> json.contains("\"item\":") || json.contains("\"output\":[{"))
                .toList();

        assertThat(withItems).hasSizeGreaterThan(12).allSatisfy(json -> {
            if (varies) {
                assertThat(json).containsPattern("\"id\":\"[^\"]*\",\"object\":\"realtime.item\",\"type\"");
            } else {
                assertThat(json).doesNotContain("realtime.item");
            }
        });
        assertThat(withItems)
                .allSatisfy(json ->
                        assertThat(CODEC.write(CODEC.readServerEvent(json))).isEqualTo(json));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void retrievedSpeech(boolean varies) {
        SessionBench bench = bench(varies, Variation.RETRIEVED_AUDIO_AS_IN_PREVIEW);
        String item = only(bench.run(Client.respond()), ResponseDone.class)
                .response()
                .output()
                .get(0)
                .id();

        String json = CODEC.write(only(bench.on(Client.retrieve(item)), ConversationItemRetrieved.class));

        String start = "\"item\":{\"id\":\"" + item + "\",";
        if (varies) {
            assertThat(json)
                    .contains(start + "\"object\":\"realtime.item\",\"type\":\"message\",\"status\":\"completed\"")
                    .contains("{\"type\":\"audio\",\"transcript\":\"one two three\",\"audio\":\"")
                    .endsWith("\"format\":\"pcm16\"}]}}");
        } else {
            assertThat(json)
                    .contains(start + "\"type\":\"message\"", "{\"type\":\"output_audio\",\"audio\":\"")
                    .endsWith("\"transcript\":\"one two three\"}]}}");
        }
        assertThat(CODEC.write(CODEC.readServerEvent(json))).isEqualTo(json);
    }

    @Test
    void whatTheUserSaidIsRetrievedAsUsualUnderBoth() {
        SessionBench bench = bench(true, Variation.RETRIEVED_AUDIO_AS_IN_PREVIEW);
        bench.on(Client.says("a", "hello"));

        Item item = only(bench.on(Client.retrieve("a")), ConversationItemRetrieved.class)
                .item();

        assertThat(((Item.Message) item).content()).containsExactly(new ContentPart.InputText("hello"));
    }
}
