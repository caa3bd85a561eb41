package org.realtimetck.transport.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.ForbiddenCloseCode;
import org.realtimetck.transport.relay.distortion.InvalidUtf8;
import org.realtimetck.transport.relay.distortion.LengthLie;
import org.realtimetck.transport.relay.distortion.LoneContinuation;
import org.realtimetck.transport.relay.distortion.LongControlFrame;
import org.realtimetck.transport.relay.distortion.MaskedFrame;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.OverlongLength;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.ReservedBits;
import org.realtimetck.transport.relay.distortion.ReservedOpcode;

/** What no server may send, in every place, byte for byte. */
class IllegalBytesOnTheWireTest {

    @TempDir
    Path folder;

    private record Illegal(Distortion distortion, String hex) {}

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Illegal> illegal() {
        return List.of(
                new Illegal(new ReservedBits(4), "c11c" + hex("{\"type\":\"tck.reserved_bits\"}")),
                new Illegal(new ReservedBits(1), "911c" + hex("{\"type\":\"tck.reserved_bits\"}")),
                new Illegal(new ReservedOpcode(3), "8300"),
                new Illegal(new ReservedOpcode(15), "8f00"),
                new Illegal(new InvalidUtf8(), "8110" + hex("{\"type\":\"") + "c0afeda080" + hex("\"}")),
                new Illegal(new MaskedFrame(), "819537fa213d" + masked("{\"type\":\"tck.masked\"}")),
                new Illegal(new LoneContinuation(), "8004" + hex("lone")),
                new Illegal(new LongControlFrame(126), "897e007e" + "00".repeat(126)),
                new Illegal(new ForbiddenCloseCode(1005), "880203ed"),
                new Illegal(new ForbiddenCloseCode(1006), "880203ee"),
                new Illegal(new LengthLie(1000), "817e0401" + hex("{\"type\":\"tck.length_lie\"}")),
                new Illegal(new LengthLie(-20), "8105" + hex("{\"type\":\"tck.length_lie\"}")),
                new Illegal(new OverlongLength(), "817f000000000000001e" + hex("{\"type\":\"tck.overlong_length\"}")));
    }

    private static String masked(String text) {
        byte[] key = {0x37, (byte) 0xFA, 0x21, 0x3D};
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= key[i % 4];
        }
        return HexFormat.of().formatHex(bytes);
    }

    static Stream<Arguments> all() {
        List<Moment> moments = List.of(
                new Moment.AtOnce(),
                new Moment.AfterUpgrade(),
                new Moment.AfterFrames(1),
                new Moment.AfterBytes(StubBackend.SWITCHING.length() + RelayBench.event("a").length),
                Moment.before("b"),
                Moment.after("a"),
                Moment.after("b"));
        return illegal().stream()
                .flatMap(illegal -> moments.stream()
                        .flatMap(moment -> Stream.of(false, true).map(tls -> Arguments.of(illegal, moment, tls))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void comeByteForByteWhereTheyWereAskedFor(Illegal illegal, Moment moment, boolean tls) throws Exception {
        byte[] expected = HexFormat.of().parseHex(illegal.hex());
        byte[] a = RelayBench.event("a");
        byte[] b = RelayBench.event("b");
        try (RelayBench bench = RelayBench.open(folder, tls, new PlacedDistortion(illegal.distortion(), moment))) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            server.write(RelayBench.joined(a, b));
            server.close();
            assertThat(client.readHead()).isEqualTo(StubBackend.SWITCHING);
            assertThat(client.readToEnd())
                    .isEqualTo(
                            switch (where(moment)) {
                                case 0 -> RelayBench.joined(expected, a, b);
                                case 1 -> RelayBench.joined(a, expected, b);
                                default -> RelayBench.joined(a, b, expected);
                            });
        }
    }

    private static int where(Moment moment) {
        if (moment instanceof Moment.AtOnce || moment instanceof Moment.AfterUpgrade) {
            return 0;
        }
        return moment.equals(Moment.after("b")) ? 2 : 1;
    }
}
