package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Response.Failure;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** A response of two items that ends while the second is being made: the first one was whole, and is told so. */
class SeveralItemsCutTest {

    private static final Reply MESSAGE_AND_CALL = new Reply(
            List.of(new Reply.Say("Wait"), new Reply.CallFunction("look", "{\"at\":\"the sky above\"}")),
            new Reply.Completed(),
            Pace.BRISK);

    @Test
    void byTheClient() {
        SessionBench bench = SessionBench.writing(prompt -> MESSAGE_AND_CALL);
        List<ServerEvent> events = new ArrayList<>(bench.on(Client.respond()));
        while (all(events, ResponseFunctionCallArgumentsDelta.class).isEmpty()) {
            events.addAll(bench.next());
        }
        events.addAll(bench.on(Client.cancel()));

        assertThat(statuses(doneItems(events))).containsExactly(Status.COMPLETED, Status.INCOMPLETE);
        assertThat(only(events, ResponseDone.class).response().output()).isEqualTo(doneItems(events));
    }

    @Test
    void byAFailure() {
        Failure failure = new Failure("server_error", null, "sorry");
        SessionBench bench = SessionBench.writing(prompt -> MESSAGE_AND_CALL.endingWith(new Reply.Failed(2, failure)));
        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(statuses(doneItems(events)))
                .as("the item under way gets no done events")
                .containsExactly(Status.COMPLETED);
        assertThat(statuses(only(events, ResponseDone.class).response().output()))
                .containsExactly(Status.COMPLETED, Status.INCOMPLETE);
    }

    private static List<Item> doneItems(List<ServerEvent> events) {
        return all(events, ResponseOutputItemDone.class).stream()
                .map(ResponseOutputItemDone::item)
                .toList();
    }

    private static List<Status> statuses(List<Item> items) {
        return items.stream()
                .map(item ->
                        item instanceof Item.Message message ? message.status() : ((Item.FunctionCall) item).status())
                .toList();
    }
}
