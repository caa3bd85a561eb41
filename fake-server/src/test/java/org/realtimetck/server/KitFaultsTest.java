package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;
import org.realtimetck.selfcheck.Breach;
import org.realtimetck.transport.Line;
import org.realtimetck.wire.Dialect;

/** Wherever the fake breaks or says what no service says, the sandbox of the client concerned knows. */
class KitFaultsTest {

    private final AtomicBoolean clockIsBroken = new AtomicBoolean();

    @RegisterExtension
    final RunningFake fake = RunningFake.strict().by(this::now);

    private Instant now() {
        if (clockIsBroken.get()) {
            throw new IllegalStateException("the clock is broken");
        }
        return Instant.now();
    }

    @Test
    void whatNoServiceSaysIsOneAndNeverReachesTheClient() throws InterruptedException {
        Model nonsense = prompt -> Reply.say("So far").endingWith(new Reply.Incomplete(1, "no_such_reason"));
        OpenSandbox mine = fake.openToBreak(Sandbox.healthy("mine", Dialect.OPENAI, nonsense));
        JdkClient client = fake.connect(RunningFake.OPENAI, mine.key());
        client.send(Said.WRITTEN);
        client.send(Said.RESPOND);
        assertThat(client.end()).isEqualTo(new JdkClient.End(1011, "the fake broke, see its log"));
        assertThat(client.unread()).noneMatch(text -> text.contains("no_such_reason"));
        assertThat(mine.kitFaults()).singleElement().isInstanceOfSatisfying(Breach.class, breach -> {
            assertThat(breach.check()).isEqualTo("the official models");
            assertThat(breach.text()).contains("no_such_reason");
        });
    }

    @Test
    void aHandshakeTheFakeCannotJudgeIsOneOfTheStrays() throws Exception {
        String secret = Minting.secret(fake, fake.open("mine", null).key(), "{\"type\":\"realtime\"}");
        OpenSandbox strays = fake.server().strays();
        fake.mayBreak(strays);
        clockIsBroken.set(true);
        assertThat(fake.dial(RunningFake.OPENAI, "Authorization: Bearer " + secret)
                        .readHead())
                .startsWith("HTTP/1.1 500 ");
        assertThat(strays.kitFaults()).singleElement().satisfies(KitFaultsTest::isTheClocks);
    }

    @Test
    void aRefusalThatCannotBeToldIsOneAndTheClientIsLetGo() throws IOException, InterruptedException {
        OpenSandbox strays = fake.server().strays();
        fake.mayBreak(strays);
        clockIsBroken.set(true);
        assertThat(fake.connect(RunningFake.OPENAI, "sk-test-of-nobody").end().code())
                .isEqualTo(1011);
        assertThat(strays.kitFaults()).singleElement().satisfies(KitFaultsTest::isTheClocks);
    }

    private static void isTheClocks(Throwable fault) {
        assertThat(fault).hasMessage("the clock is broken");
    }

    @Test
    void aMessageTheFakeCannotTakeIsOne() {
        OpenSandbox mine = fake.openToBreak(Sandbox.healthy("mine", null, new Assistant(Pace.IMMEDIATE)));
        Line line = new OwningLine(new BrokenLine(), mine);
        assertThatThrownBy(() -> line.text("hello")).hasMessage("text");
        assertThatThrownBy(() -> line.binary(ByteBuffer.allocate(0))).hasMessage("binary");
        assertThatThrownBy(() -> line.closed(1000, "")).hasMessage("closed");
        assertThat(mine.kitFaults()).extracting(Throwable::getMessage).containsExactly("text", "binary", "closed");
    }

    private static final class BrokenLine implements Line {
        @Override
        public void text(String message) {
            throw new IllegalStateException("text");
        }

        @Override
        public void binary(ByteBuffer message) {
            throw new IllegalStateException("binary");
        }

        @Override
        public void closed(int code, String reason) {
            throw new IllegalStateException("closed");
        }
    }
}
