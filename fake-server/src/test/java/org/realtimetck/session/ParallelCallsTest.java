package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;

/** Several calls in one response. */
class ParallelCallsTest {

    private static SessionBench bench(Object... settings) {
        SessionBench bench = SessionBench.writing(new Assistant(Pace.IMMEDIATE));
        bench.on(Client.update(
                "tools", List.of(Client.tool("a", Map.of()), Client.tool("b", Map.of()), Client.tool("c", Map.of()))));
        bench.on(Client.update(settings));
        bench.on(Client.says("Use a. Use c. Use b."));
        return bench;
    }

    @Test
    void streamOneAfterTheOtherAndAreDoneTogetherAtTheEnd() {
        List<ServerEvent> events = bench().run(Client.respond());

        assertThat(types(events))
                .containsExactly(
                        "response.created",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.function_call_arguments.delta",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.function_call_arguments.delta",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.function_call_arguments.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.function_call_arguments.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        List<ResponseFunctionCallArgumentsDone> calls = all(events, ResponseFunctionCallArgumentsDone.class);
        assertThat(calls).extracting(ResponseFunctionCallArgumentsDone::name).containsExactly("a", "c", "b");
        assertThat(calls)
                .extracting(ResponseFunctionCallArgumentsDone::outputIndex)
                .containsExactly(0, 1, 2);
        assertThat(calls).extracting(ResponseFunctionCallArgumentsDone::callId).doesNotHaveDuplicates();
        assertThat(all(events, ConversationItemDone.class))
                .extracting(ConversationItemDone::item)
                .isEqualTo(only(events, ResponseDone.class).response().output());
    }

    @Test
    void areAnsweredTogether() {
        SessionBench bench = bench();
        List<Item> calls =
                only(bench.run(Client.respond()), ResponseDone.class).response().output();

        for (Item call : calls) {
            bench.on(Client.returns(((Item.FunctionCall) call).callId(), ((Item.FunctionCall) call).name()));
        }

        assertThat(only(bench.run(Client.respond()), ResponseOutputTextDone.class)
                        .text())
                .isEqualTo("The function returned a. The function returned c. The function returned b.");
    }

    @Test
    void areOneIfTheClientWantsOneAtATime() {
        assertThat(only(bench("parallel_tool_calls", false).run(Client.respond()), ResponseDone.class)
                        .response()
                        .output())
                .hasSize(1);
        assertThat(only(bench().run(Client.respond("parallel_tool_calls", false)), ResponseDone.class)
                        .response()
                        .output())
                .hasSize(1);
        assertThat(only(
                                bench("parallel_tool_calls", false).run(Client.respond("parallel_tool_calls", true)),
                                ResponseDone.class)
                        .response()
                        .output())
                .hasSize(3);
    }
}
