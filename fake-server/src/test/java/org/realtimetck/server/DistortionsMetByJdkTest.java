package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ProtocolException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.relay.distortion.Bandwidth;
import org.realtimetck.transport.relay.distortion.Between;
import org.realtimetck.transport.relay.distortion.CloseInsideMessage;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.Fin;
import org.realtimetck.transport.relay.distortion.InvalidUtf8;
import org.realtimetck.transport.relay.distortion.Jitter;
import org.realtimetck.transport.relay.distortion.Latency;
import org.realtimetck.transport.relay.distortion.LoneContinuation;
import org.realtimetck.transport.relay.distortion.LongControlFrame;
import org.realtimetck.transport.relay.distortion.MaskedFrame;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.ReservedBits;
import org.realtimetck.transport.relay.distortion.ReservedOpcode;
import org.realtimetck.transport.relay.distortion.Reset;
import org.realtimetck.transport.relay.distortion.SlowUpgrade;
import org.realtimetck.transport.relay.distortion.SplitCharacters;
import org.realtimetck.transport.relay.distortion.SplitEvery;
import org.realtimetck.transport.relay.distortion.SplitMessages;
import org.realtimetck.transport.relay.distortion.TinyWrites;
import org.realtimetck.wire.Dialect;

/** A well-made client, the JDK's, in front of sandboxes that distort bytes. */
class DistortionsMetByJdkTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    static Stream<Arguments> fatal() {
        return Stream.of(
                        Arguments.of(new ReservedBits(2), 1002),
                        Arguments.of(new ReservedOpcode(11), 1002),
                        Arguments.of(new InvalidUtf8(), 1007),
                        Arguments.of(new MaskedFrame(), 1002),
                        Arguments.of(new LoneContinuation(), 1002),
                        Arguments.of(new LongControlFrame(200), 1002),
                        Arguments.of(new Fin(false), 1006),
                        Arguments.of(new Reset(), 1006))
                .flatMap(DistortionsMetByJdkTest::overBoth);
    }

    /**
     * Struck when nothing else is on its way: the JDK loses its own end when it comes together with a message. It
     * closes with the code it means to, or loses that race to the end of its socket; then the fake sees 1006.
     */
    @ParameterizedTest
    @MethodSource("fatal")
    void whatIsIllegalEndsTheConnection(Distortion distortion, int code, boolean tls) throws InterruptedException {
        OpenSandbox mine = open(distortion, Moment.before("session.updated"));
        JdkClient client = fake.connect(mine, tls);
        client.nextOf("session.created");
        client.send(Said.WRITTEN);
        assertThat(client.end().code()).isEqualTo(1006);
        if (code != 1006) {
            assertThat(client.error()).isInstanceOf(ProtocolException.class);
        }
        assertThat(mine.journal().await(entries -> entries.stream().anyMatch(Entry.Closed.class::isInstance), SOON))
                .isTrue();
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Closed.class::isInstance)
                .extracting(entry -> ((Entry.Closed) entry).code())
                .singleElement()
                .isIn(code, 1006);
        assertThat(client.unread()).isEmpty();
        assertThat(mine.kitFaults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("both")
    void aCloseInsideAMessageIsACloseAllTheSame(boolean tls) throws InterruptedException {
        OpenSandbox mine = open(new CloseInsideMessage(1012), Moment.after("session.created"));
        JdkClient client = fake.connect(mine, tls);
        assertThat(client.end().code()).isEqualTo(1012);
    }

    static Stream<Boolean> both() {
        return Stream.of(false, true);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                        Arguments.of(new Latency(Duration.ofMillis(5))),
                        Arguments.of(new Jitter(Duration.ofMillis(5), 1)),
                        Arguments.of(new Bandwidth(200_000)),
                        Arguments.of(new TinyWrites(7)),
                        Arguments.of(new SplitMessages(3, Between.EMPTY_FRAGMENT)),
                        Arguments.of(new SplitEvery(10, Between.PONG)),
                        Arguments.of(new SplitCharacters(Between.PING)),
                        Arguments.of(new SlowUpgrade(Duration.ofMillis(50))))
                .flatMap(DistortionsMetByJdkTest::overBoth);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatIsLegalHarmsNobody(Distortion distortion, boolean tls) throws InterruptedException {
        OpenSandbox mine = open(distortion, new Moment.AtOnce());
        JdkClient client = fake.connect(mine, tls);
        assertThat(Said.writtenTurn(client, "é 漢 🎧")).isEqualTo("You said: é 漢 🎧");
        assertThat(mine.kitFaults()).isEmpty();
    }

    private OpenSandbox open(Distortion distortion, Moment moment) {
        return fake.open(Sandbox.healthy("mine", Dialect.OPENAI, new Assistant(Pace.IMMEDIATE))
                .with(new PlacedDistortion(distortion, moment)));
    }

    private static Stream<Arguments> overBoth(Arguments one) {
        return Stream.of(false, true)
                .map(tls -> Arguments.of(
                        Stream.concat(Stream.of(one.get()), Stream.of(tls)).toArray()));
    }
}
