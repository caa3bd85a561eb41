package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Reply;

/** An id that a client uses twice: the service takes it [M]; what it means afterwards is our choice [I]. */
class DuplicateItemsTest {

    private final List<String> seen = new ArrayList<>();
    private final SessionBench bench = SessionBench.writing(prompt -> {
        seen.clear();
        prompt.context().forEach(item -> seen.add(text(item)));
        return Reply.say("Hi");
    });

    private static String text(Item item) {
        ContentPart part = ((Item.Message) item).content().get(0);
        return part instanceof ContentPart.InputText input ? input.text() : "";
    }

    @Test
    void itIsAppendedAgainAndFollowsItself() {
        bench.on(Client.says("twice", "1"));

        List<ServerEvent> events = bench.on(Client.says("twice", "2"));

        assertThat(only(events, ConversationItemAdded.class).previousItemId()).isEqualTo("twice");
        assertThat(only(events, ConversationItemDone.class).previousItemId()).isEqualTo("twice");
        bench.run(Client.respond());
        assertThat(seen).as("the model sees both").containsExactly("1", "2");
    }

    @Test
    void theIdMeansTheNewest() {
        bench.on(Client.says("twice", "1"));
        bench.on(Client.says("b", "between"));
        bench.on(Client.createAfter(
                "root", Client.withId("twice", Client.message("user", "input_text", "first of all"))));

        assertThat(text(only(bench.on(Client.retrieve("twice")), ConversationItemRetrieved.class)
                        .item()))
                .isEqualTo("first of all");
        bench.on(Client.createAfter("twice", Client.withId("c", Client.message("user", "input_text", "after"))));
        bench.run(Client.respond());
        assertThat(seen).containsExactly("first of all", "after", "1", "between");
    }

    @Test
    void deletingTheIdLeavesNoneOfThem() {
        bench.on(Client.says("twice", "1"));
        bench.on(Client.says("twice", "2"));

        assertThat(types(bench.on(Client.delete("twice")))).containsExactly("conversation.item.deleted");

        assertThat(bench.errorOn(Client.retrieve("twice")).code()).isEqualTo("item_retrieve_invalid_item_id");
        assertThat(bench.errorOn(Client.delete("twice")).code()).isEqualTo("item_delete_invalid_item_id");
    }

    @Test
    void whatIsNotTheModelsSpeechCannotBeTruncatedUnderAnyId() {
        bench.on(Client.says("twice", "1"));
        bench.on(Client.says("twice", "2"));

        assertThat(bench.errorOn(Client.truncate("twice", 0)).code()).isEqualTo("unsupported_content_type");
    }

    @Test
    void varyingItIsRefused() {
        SessionBench strict = SessionBench.of(SessionBench.setup("gpt-realtime", prompt -> Reply.say("Hi"))
                .varying(Variation.DUPLICATE_ITEM_ID_REFUSED));
        strict.on(Client.says("twice", "1"));

        assertThat(strict.errorOn(Client.says("twice", "2")))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "invalid_value",
                        "Invalid value: 'twice'. The conversation has an item with this id.",
                        "item.id",
                        "evt_create"));
        assertThat(text(only(strict.on(Client.retrieve("twice")), ConversationItemRetrieved.class)
                        .item()))
                .isEqualTo("1");
    }
}
