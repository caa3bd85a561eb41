package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.fault.FaultBench.event;
import static org.realtimetck.fault.FaultBench.events;
import static org.realtimetck.fault.FaultBench.jsonOf;
import static org.realtimetck.fault.FaultBench.leaving;
import static org.realtimetck.fault.FaultBench.struck;
import static org.realtimetck.fault.FaultBench.treeOf;
import static org.realtimetck.fault.FaultBench.types;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realtimetck.pipe.Frame;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;

class ResponseFaultsTest {

    private static final List<Frame> TURN = events(
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            "response.content_part.added",
            "response.output_text.delta",
            "response.output_text.done",
            "response.content_part.done",
            "conversation.item.done",
            "response.output_item.done",
            "response.done",
            "rate_limits.updated");

    @Test
    void neverEnds() {
        List<Frame> left = leaving(new NeverDone(), new Place.FromTheStart(), TURN);

        assertThat(types(left)).hasSize(10).doesNotContain("response.done").contains("response.output_item.done");
    }

    @Test
    void endsOnceMoreThanItEndsLater() {
        List<Frame> twice = events("response.created", "response.done", "response.created", "response.done");

        assertThat(types(leaving(new NeverDone(), Place.after("response.done"), twice)))
                .containsExactly("response.created", "response.done", "response.created");
    }

    @Test
    void comesWithoutDeltas() {
        assertThat(types(leaving(new DoneWithoutDeltas(), new Place.FromTheStart(), TURN)))
                .hasSize(10)
                .doesNotContain("response.output_text.delta");
        List<Frame> others = events(
                "conversation.item.input_audio_transcription.delta",
                "response.function_call_arguments.delta",
                "response.output_audio.delta",
                "response.function_call_arguments.done");
        assertThat(types(leaving(new DoneWithoutDeltas(), new Place.FromTheStart(), others)))
                .containsExactly(
                        "conversation.item.input_audio_transcription.delta", "response.function_call_arguments.done");
    }

    @Test
    void comesInDeltasOnly() {
        assertThat(types(leaving(new DeltasWithoutDone(), new Place.FromTheStart(), TURN)))
                .containsExactly(
                        "response.created",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "conversation.item.done",
                        "response.done",
                        "rate_limits.updated");
    }

    @Test
    void aGhostIsAResponseTheServiceCouldHaveSent() {
        WireCodec codec = new WireCodec(Dialect.OPENAI);
        List<Frame> ghost =
                leaving(new GhostResponse("Nobody asked.", Duration.ZERO), new Place.FromTheStart(), List.of());

        assertThat(types(ghost))
                .containsExactly(
                        "response.created",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.done");
        Set<String> eventIds = new HashSet<>();
        for (Frame frame : ghost) {
            ServerEvent read = codec.readServerEvent(jsonOf(frame));
            assertThat(treeOf(frame).path("event_id").asString()).hasSize("event_".length() + 21);
            assertThat(eventIds.add(treeOf(frame).path("event_id").asString())).isTrue();
            assertThat(WireCodec.typeOf(read)).isEqualTo(((Frame.Text) frame).type());
        }
        assertThat(treeOf(ghost.get(3)).path("delta").asString()
                        + treeOf(ghost.get(4)).path("delta").asString())
                .isEqualTo("Nobody asked.");
        assertThat(treeOf(ghost.get(8)).at("/response/output/0/content/0/text").asString())
                .isEqualTo("Nobody asked.");
        assertThat(treeOf(ghost.get(8)).at("/response/conversation_id").isNull())
                .isTrue();
    }

    @Test
    void aGhostMayTakeItsTimeAmongOtherEvents() {
        FaultBench bench = FaultBench.with(
                new GhostResponse("Boo", Duration.ofSeconds(2)), new Place.OnReceived("conversation.item.create", 1));

        bench.receive("conversation.item.create").send(event("conversation.item.added"));
        assertThat(bench.types()).endsWith("response.output_text.delta", "conversation.item.added");
        bench.passes(Duration.ofSeconds(2));
        assertThat(bench.types()).endsWith("response.output_item.done", "response.done");
    }

    @Test
    void aGhostThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> new GhostResponse(" ", Duration.ZERO)).hasMessageContaining("at least one word");
        assertThatThrownBy(() -> new GhostResponse("Boo", Duration.ofMillis(-1)))
                .hasMessageContaining("zero or more");
    }

    @Test
    void madeNothingAndCostNothing() {
        Frame done = event("response.done");

        assertThat(treeOf(struck(new EmptyOutput(), done))
                        .at("/response/output")
                        .toString())
                .isEqualTo("[]");
        assertThat(treeOf(struck(new UsageNull(), done)).at("/response/usage").isNull())
                .isTrue();
        Frame delta = event("response.output_text.delta");
        assertThat(struck(new EmptyOutput(), delta)).isSameAs(delta);
        assertThat(struck(new UsageNull(), delta)).isSameAs(delta);
    }
}
