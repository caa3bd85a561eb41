package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDeleted;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

class ConversationItemsTest {

    private static final Map<String, Object> TEXT = Client.message("user", "input_text", "hello");

    private final SessionBench bench = SessionBench.saying(Reply.call("look", "{\"at\":1}"));

    private ConversationItemAdded added(List<ServerEvent> events) {
        assertThat(types(events)).containsExactly("conversation.item.added", "conversation.item.done");
        ConversationItemAdded added = only(events, ConversationItemAdded.class);
        ConversationItemDone done = only(events, ConversationItemDone.class);
        assertThat(done.item()).isEqualTo(added.item());
        assertThat(done.previousItemId()).isEqualTo(added.previousItemId());
        return added;
    }

    @ParameterizedTest
    @CsvSource({"user,input_text,USER", "system,input_text,SYSTEM", "assistant,output_text,ASSISTANT"})
    void aMessageIsAnnouncedTwiceAndCompleted(String role, String part, Role expected) {
        Item.Message item = (Item.Message) added(bench.on(Client.create(Client.message(role, part, "hello"))))
                .item();

        assertThat(item.role()).isEqualTo(expected);
        assertThat(item.status()).isEqualTo(Status.COMPLETED);
        assertThat(item.id()).startsWith("item_");
        assertThat(item.content())
                .containsExactly(
                        role.equals("assistant")
                                ? new ContentPart.OutputText("hello")
                                : new ContentPart.InputText("hello"));
    }

    @Test
    void itemsFollowEachOther() {
        assertThat(added(bench.on(Client.says("a", "1"))).previousItemId()).isNull();
        assertThat(added(bench.on(Client.says("b", "2"))).previousItemId()).isEqualTo("a");
        assertThat(added(bench.on(Client.createAfter("", Client.withId("c", TEXT))))
                        .previousItemId())
                .as("an empty previous_item_id appends")
                .isEqualTo("b");
        assertThat(added(bench.on(Client.createAfter("a", Client.withId("d", TEXT))))
                        .previousItemId())
                .isEqualTo("a");
        assertThat(added(bench.on(Client.createAfter("root", Client.withId("e", TEXT))))
                        .previousItemId())
                .as("root puts first")
                .isNull();
        assertThat(added(bench.on(Client.says("f", "last"))).previousItemId()).isEqualTo("c");
    }

    @Test
    void anUnknownPreviousItemIsRefusedAndNothingIsAdded() {
        assertThat(bench.errorOn(Client.createAfter("item_x", Client.withId("a", TEXT))))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "item_create_invalid_previous_item_id",
                        "Error adding item: the previous item with id 'item_x' does not exist.",
                        null,
                        "evt_create"));
        assertThat(bench.errorOn(Client.retrieve("a")).code()).isEqualTo("item_retrieve_invalid_item_id");
    }

    @Test
    void anOutputOfACallNobodyMadeIsRefused() {
        assertThat(bench.errorOn(Client.returns("call_nobody", "42")))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "invalid_tool_call_id",
                        "Tool call ID 'call_nobody' not found in conversation.",
                        null,
                        null));
    }

    @Test
    void anOutputFollowsTheModelsCall() {
        Item.FunctionCall call = (Item.FunctionCall) only(bench.run(Client.respond()), ResponseDone.class)
                .response()
                .output()
                .get(0);

        ConversationItemAdded added = added(bench.on(Client.returns(call.callId(), "42")));

        assertThat(added.previousItemId()).isEqualTo(call.id());
        assertThat(added.item())
                .isEqualTo(new Item.FunctionCallOutput(added.item().id(), call.callId(), "42"));
        assertThat(types(bench.run(Client.respond()))).contains("response.done");
    }

    @Test
    void anOutputIsTakenWhileTheResponseStillRuns() {
        SessionBench slow =
                SessionBench.saying(Reply.call("look", "{\"at\":\"the sky\"}").at(Pace.BRISK));
        slow.on(Client.respond());
        Item.FunctionCall call = (Item.FunctionCall)
                only(slow.next(), ConversationItemAdded.class).item();

        assertThat(added(slow.on(Client.returns(call.callId(), "42"))).previousItemId())
                .isEqualTo(call.id());
        assertThat(only(slow.run(), ResponseDone.class).response().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aClientMayMakeCallAndOutputItself() {
        bench.on(Client.create(
                Tree.of("type", "function_call", "name", "look", "call_id", "call_1", "arguments", "{}")));

        assertThat(((Item.FunctionCallOutput)
                                added(bench.on(Client.returns("call_1", "ok"))).item())
                        .output())
                .isEqualTo("ok");
    }

    @Test
    void anItemIsRetrievedWithItsSoundAndAnnouncedWithout() {
        byte[] sound = Client.sound(960);
        String base64 = Base64.getEncoder().encodeToString(sound);
        Map<String, Object> spoken = Tree.of(
                "type", "message",
                "role", "user",
                "id", "a",
                "content", List.of(Tree.of("type", "input_audio", "audio", base64)));

        Item.Message announced =
                (Item.Message) added(bench.on(Client.create(spoken))).item();
        Item.Message retrieved = (Item.Message) only(bench.on(Client.retrieve("a")), ConversationItemRetrieved.class)
                .item();

        assertThat(announced.content()).containsExactly(new ContentPart.InputAudio(null, null));
        assertThat(retrieved.content()).containsExactly(new ContentPart.InputAudio(base64, null));
    }

    @Test
    void everySpokenPartKeepsItsOwnSound() {
        String first = Base64.getEncoder().encodeToString(Client.sound(96));
        String second = Base64.getEncoder().encodeToString(Client.sound(48));
        bench.on(Client.create(Tree.of(
                "type", "message",
                "role", "user",
                "id", "a",
                "content",
                        List.of(
                                Tree.of("type", "input_audio", "audio", first),
                                Tree.of("type", "input_audio", "audio", second)))));

        assertThat(((Item.Message) only(bench.on(Client.retrieve("a")), ConversationItemRetrieved.class)
                                .item())
                        .content())
                .containsExactly(new ContentPart.InputAudio(first, null), new ContentPart.InputAudio(second, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "abc*", ""})
    void soundThatIsNoneIsRefusedWithItsPath(String audio) {
        ErrorBody error = bench.errorOn(Client.create(Tree.of(
                "type", "message",
                "role", "user",
                "content",
                        List.of(
                                Tree.of("type", "input_text", "text", "x"),
                                Tree.of("type", "input_audio", "audio", audio)))));

        assertThat(error.message())
                .isEqualTo("Invalid 'item.content[1].audio'. Expected base64-encoded audio bytes (mono PCM16 at 24kHz)"
                        + " but got " + (audio.isEmpty() ? "empty bytes." : "an invalid value."));
    }

    @Test
    void aDeletedItemIsGone() {
        bench.on(Client.says("a", "1"));
        bench.on(Client.says("b", "2"));

        assertThat(only(bench.on(Client.delete("a")), ConversationItemDeleted.class)
                        .itemId())
                .isEqualTo("a");
        assertThat(bench.errorOn(Client.delete("a")))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "item_delete_invalid_item_id",
                        "Error deleting item: the item with id 'a' does not exist.",
                        null,
                        "evt_delete"));
        assertThat(bench.errorOn(Client.retrieve("a")).message())
                .isEqualTo("Error retrieving item: the item with id 'a' does not exist.");
        assertThat(added(bench.on(Client.says("c", "3"))).previousItemId()).isEqualTo("b");
    }

    @Test
    void anItemThatIsDeletedWhileItIsSaidDoesNotHurtItsResponse() {
        SessionBench slow = SessionBench.saying(Reply.say("one two three").at(Pace.BRISK));
        slow.on(Client.respond());
        slow.on(Client.delete(
                only(slow.next(), ConversationItemAdded.class).item().id()));

        assertThat(only(slow.run(), ResponseDone.class).response().status()).isEqualTo(Status.COMPLETED);
    }
}
