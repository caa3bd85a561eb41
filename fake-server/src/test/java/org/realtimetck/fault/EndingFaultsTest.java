package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.fault.FaultBench.event;
import static org.realtimetck.fault.FaultBench.leaving;
import static org.realtimetck.fault.FaultBench.treeOf;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.pipe.Frame;

class EndingFaultsTest {

    private static final Frame CREATED = event("response.created");
    private static final Frame DONE = event("response.done");
    private static final List<Frame> TURN = List.of(CREATED, DONE);

    @Test
    void closesWithAnyCodeAndReason() {
        assertThat(leaving(new CloseWith(4321, "ä".repeat(61)), Place.after("response.created"), TURN))
                .containsExactly(CREATED, new Frame.Close(4321, "ä".repeat(61)));
        assertThat(leaving(new CloseWith(1005, ""), new Place.FromTheStart(), TURN))
                .containsExactly(new Frame.Close(1005, ""));
    }

    @Test
    void aCloseThatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> new CloseWith(999, "")).hasMessageContaining("1000 to 4999");
        assertThatThrownBy(() -> new CloseWith(1006, "")).hasMessageContaining("EndWithoutClose");
        assertThatThrownBy(() -> new CloseWith(1000, "ä".repeat(62))).hasMessageContaining("123 bytes");
        assertThatThrownBy(() -> new CloseWith(1005, "why")).hasMessageContaining("no reason");
    }

    @Test
    void endsTheStreamWithoutAFrame() {
        assertThat(leaving(new EndWithoutClose(), Place.before("response.done"), TURN))
                .containsExactly(CREATED, new Frame.Abort());
    }

    @Test
    void expiresAsAnHourWould() {
        List<Frame> left = leaving(
                new ExpireSession(), new Place.Between("response.created", "response.done"), List.of(CREATED, DONE));

        assertThat(left).hasSize(3).startsWith(CREATED);
        assertThat(treeOf(left.get(1)).at("/error/code").asString()).isEqualTo("session_expired");
        assertThat(left.get(2))
                .isEqualTo(new Frame.Close(1001, "Your session hit the maximum duration of 60 minutes."));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fallsSilentAndStaysSoWhateverTheServiceSays(int said) {
        FaultBench bench = FaultBench.with(new Silence(), new Place.AfterFrames(said));

        bench.send(TURN)
                .send(new Frame.Close(1001, "expired"), new Frame.Abort())
                .passes(Duration.ofHours(2));

        assertThat(bench.left()).isEqualTo(TURN.subList(0, said));
    }
}
