package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.Response.StatusDetails;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDelta;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** Responses that end as a healthy service ends some, with nothing of the client's behind it. */
class ServiceEndsResponseTest {

    private static final Reply SENTENCE = Reply.say("one two three four five six");

    private static List<ServerEvent> turn(Reply reply) {
        SessionBench bench = SessionBench.saying(reply);
        return bench.run(Client.respond());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "100, 6"})
    void isCancelledByTheServiceAfterSoManyDeltas(int asked, int come) {
        List<ServerEvent> events = turn(SENTENCE.endingWith(new Reply.Cancelled(asked)));

        assertThat(all(events, ResponseOutputTextDelta.class)).hasSize(come);
        Response response = only(events, ResponseDone.class).response();
        assertThat(response.status()).isEqualTo(Status.CANCELLED);
        assertThat(response.statusDetails()).isEqualTo(new StatusDetails(Status.CANCELLED, "turn_detected", null));
        assertThat(response.output()).hasSize(come == 0 ? 0 : 1);
    }

    @Test
    void failsAfterTheFunctionCallIsMade() {
        Reply call = Reply.call("get_weather", "{}").endingWith(new Reply.Failed(Integer.MAX_VALUE, null));

        Response response = only(turn(call), ResponseDone.class).response();

        assertThat(response.status()).isEqualTo(Status.FAILED);
        assertThat(response.output()).singleElement().isInstanceOf(Item.FunctionCall.class);
    }

    @Test
    void endsWellHavingMadeNothing() {
        Response response = only(turn(new Reply(List.of(), new Reply.Completed(), Pace.IMMEDIATE)), ResponseDone.class)
                .response();

        assertThat(response.status()).isEqualTo(Status.COMPLETED);
        assertThat(response.output()).isEmpty();
    }
}
