package org.realtimetck.client.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.Text;
import org.realtimetck.client.Observation.ToolCall;
import org.realtimetck.client.Observation.TurnEnd;

class TurnsTest {

    private static final String CREATED = "{'type':'response.created','response':{'id':'r1'}}";
    private static final String CALL_1 =
            "{'type':'function_call','id':'i1','call_id':'c1','name':'f','arguments':'{}','status':'completed'}";
    private static final String CALL_2 =
            "{'type':'function_call','id':'i2','call_id':'c2','name':'f','arguments':'{}','status':'completed'}";

    private final SocketlessSession session = new SocketlessSession();

    @Test
    void a_turn_ends_once_although_its_done_event_comes_twice() {
        session.turns.ask();

        session.hear(CREATED).hear(done("r1", "completed", "")).hear(done("r1", "completed", ""));

        assertThat(session.told).containsExactly(new TurnEnd(1, "completed", null));
    }

    @Test
    void deltas_of_another_response_are_left_alone() {
        session.turns.ask();

        session.hear(CREATED).hear(delta("r9", "not ours")).hear(delta("r1", "ours"));

        assertThat(session.told).containsExactly(new Text(1, "ours"));
    }

    @Test
    void late_events_of_the_last_turn_do_not_reach_the_next() {
        session.turns.ask();
        session.hear(CREATED).hear(done("r1", "completed", ""));
        session.turns.ask();

        session.hear(delta("r1", "late")).hear(done("r1", "completed", "")).hear(delta("r2", "new"));

        assertThat(session.told).containsExactly(new TurnEnd(1, "completed", null), new Text(2, "new"));
    }

    @Test
    void a_failed_response_tells_its_error_and_then_its_end() {
        session.turns.ask();

        session.hear("{'type':'response.done','response':{'id':'r1','status':'failed','output':[],'status_details':"
                + "{'type':'failed','error':{'type':'server_error','code':null,'message':'sorry'}}}}");

        assertThat(session.told)
                .containsExactly(
                        new Failure("server_error", null, "sorry", null, false),
                        new TurnEnd(1, "failed", "server_error"));
    }

    @Test
    void an_incomplete_response_says_why() {
        session.turns.ask();

        session.hear("{'type':'response.done','response':{'id':'r1','status':'incomplete','status_details':"
                + "{'type':'incomplete','reason':'content_filter'}}}");

        assertThat(session.told).containsExactly(new TurnEnd(1, "incomplete", "content_filter"));
    }

    @Test
    void a_status_of_tomorrow_is_no_success() {
        session.turns.ask();

        session.hear(done("r1", "postponed", ""));

        assertThat(session.told).containsExactly(new TurnEnd(1, "failed", null));
    }

    @Test
    void a_refused_request_fails_its_turn() {
        session.open();
        session.turns.ask();

        session.hearError(
                "{'type':'invalid_request_error','code':'conversation_too_long','event_id':'client-event-2'}");

        assertThat(session.told(TurnEnd.class)).containsExactly(new TurnEnd(1, "failed", "conversation_too_long"));
    }

    @Test
    void several_calls_are_all_answered_before_the_turn_goes_on() {
        session.turns.ask();
        session.hear(CREATED).hear(itemDone(CALL_1)).hear(itemDone(CALL_2));

        session.turns.functionReturned("c2", "2");
        session.hear(done("r1", "completed", CALL_1 + "," + CALL_2));
        assertThat(session.sentTypes()).containsExactly("response.create", "conversation.item.create");
        session.turns.functionReturned("c1", "1");

        assertThat(session.told(ToolCall.class)).extracting(ToolCall::callId).containsExactly("c1", "c2");
        assertThat(session.sentTypes())
                .containsExactly(
                        "response.create", "conversation.item.create", "conversation.item.create", "response.create");
        session.hear(done("r2", "completed", ""));
        assertThat(session.told(TurnEnd.class)).containsExactly(new TurnEnd(1, "completed", null));
    }

    @Test
    void a_call_that_is_only_in_the_done_event_is_run() {
        session.turns.ask();

        session.hear(done("r1", "completed", CALL_1));

        assertThat(session.told).containsExactly(new ToolCall("c1", "f", "{}"));
    }

    @Test
    void a_call_that_was_cut_short_is_not_run() {
        session.turns.ask();

        session.hear(itemDone(CALL_1.replace("'completed'", "'incomplete'")));

        assertThat(session.told).isEmpty();
    }

    @Test
    void an_output_that_comes_after_the_failure_does_not_go_on() {
        session.turns.ask();
        session.hear(CREATED).hear(itemDone(CALL_1)).hear(done("r1", "failed", CALL_1));

        session.turns.functionReturned("c1", "1");

        assertThat(session.sentTypes()).containsExactly("response.create", "conversation.item.create");
    }

    @Test
    void one_question_at_a_time() {
        session.turns.ask();

        assertThatThrownBy(session.turns::ask)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("turn 1")
                .hasMessageContaining("still runs");
    }

    @Test
    void a_cancel_names_the_response() {
        session.turns.cancel();
        session.turns.ask();
        session.hear(CREATED);

        session.turns.cancel();

        assertThat(session.sentTypes()).containsExactly("response.create", "response.cancel");
        assertThat(session.sent.get(1).path("response_id").asString()).isEqualTo("r1");
    }

    @Test
    void a_lost_connection_fails_the_turn_and_nothing_else() {
        session.turns.connectionEnded();
        session.turns.ask();

        session.turns.connectionEnded();

        assertThat(session.told).containsExactly(new TurnEnd(1, "failed", "connection_lost"));
    }

    private static String delta(String response, String text) {
        return "{'type':'response.output_text.delta','response_id':'" + response
                + "','item_id':'i','content_index':0,'delta':'" + text + "'}";
    }

    private static String itemDone(String item) {
        return "{'type':'response.output_item.done','response_id':'r1','item':" + item + "}";
    }

    private static String done(String response, String status, String output) {
        return "{'type':'response.done','response':{'id':'" + response + "','status':'" + status + "','output':["
                + output + "]}}";
    }
}
