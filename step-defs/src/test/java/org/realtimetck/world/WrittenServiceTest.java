package org.realtimetck.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Reply;
import org.realtimetck.server.Sandbox;
import org.realtimetck.wire.Dialect;

class WrittenServiceTest {

    private static final String CLOSES = """
            faults:
              - close-with: {code: 1011}
                before: response.done
            """;

    private final ScenarioPlan plan = new ScenarioPlan();

    @Test
    void whatIsWrittenComesBesideWhatSentencesSay() {
        plan.willReply(Reply.say("Hello."));
        plan.willBeAsWritten(CLOSES + "session: {lifetime: 2s}");

        Sandbox sandbox = plan.sandbox("one", Dialect.AZURE);

        assertThat(sandbox.name()).isEqualTo("one");
        assertThat(sandbox.dialect()).isEqualTo(Dialect.AZURE);
        assertThat(sandbox.troubles().faults()).hasSize(1);
        assertThat(sandbox.limits().lifetime()).hasSeconds(2);
    }

    @Test
    void aMistakeIsTheScenariosAndToldWithLineAndColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.willBeAsWritten("faults:\n  - clsoe-with: 1011\n    before: response.done"))
                .withMessage("the scenario's doc string:2:5: faults 1 has no 'clsoe-with'; did you mean 'close-with'?");
    }

    @Test
    void repliesComeFromOnePlace() {
        plan.willReply(Reply.say("Hello."));

        assertThatIllegalStateException()
                .isThrownBy(() -> plan.willBeAsWritten("replies: [say: Goodbye.]"))
                .withMessageContaining("got both");
    }

    @Test
    void aFaultBesideAnEventThatNeverCameShowsNothing() {
        plan.willBeAsWritten(CLOSES);

        assertThat(cameAbout(opened(), intended("response.created"))).isFalse();
        assertThat(cameAbout(opened(), intended("response.done"))).isTrue();
    }

    @Test
    void anAlterationThatAlteredNothingShowsNothing() {
        plan.willBeAsWritten("faults: [{remove-field: {path: response.usage}, on: response.done}]");

        assertThat(cameAbout(opened(), intended("response.done"), sent("response.done", "")))
                .isFalse();
        assertThat(cameAbout(opened(), intended("response.done"), sent("response.done", "{}")))
                .isTrue();
        assertThat(cameAbout(opened(), intended("response.done"))).isFalse();
    }

    @Test
    void anEventThatWasDroppedLastLeavesAGap() {
        plan.willBeAsWritten("faults: [{drop-event: , on: response.done}]");

        assertThat(cameAbout(opened(), intended("response.done"))).isTrue();
    }

    @Test
    void aRefusedUpgradeIsOneWithAStatus() {
        plan.willBeAsWritten("upgrade: [{refuse-upgrade: 503, attempts: 1}]");

        assertThat(cameAbout(opened())).isFalse();
        assertThat(cameAbout(new Entry.Opened(0, 1, true, "/", Map.of(), Map.of(), List.of(), 503)))
                .isTrue();
    }

    @Test
    void aDistortionThatNoRelayNotedShowsNothing() {
        plan.willBeAsWritten("network: [{reset: , after-frames: 3}]");

        assertThat(cameAbout(opened())).isFalse();
    }

    private boolean cameAbout(Entry... entries) {
        OnRecord record = new OnRecord(new Exchange(List.of(entries)), List.of());
        return plan.situations().stream()
                .allMatch(situation -> situation.cameAbout().test(record));
    }

    private static Entry opened() {
        return new Entry.Opened(0, 1, true, "/v1/realtime", Map.of(), Map.of(), List.of(), 101);
    }

    private static Entry intended(String type) {
        return new Entry.Intended(1, 1, type, "");
    }

    private static Entry sent(String type, String text) {
        return new Entry.Sent(2, 1, type, text, false);
    }
}
