package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.fault.FaultBench.MAPPER;
import static org.realtimetck.fault.FaultBench.event;
import static org.realtimetck.fault.FaultBench.jsonOf;
import static org.realtimetck.fault.FaultBench.leaving;
import static org.realtimetck.fault.FaultBench.struck;
import static org.realtimetck.fault.FaultBench.treeOf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.fixtures.Fixtures;
import org.realtimetck.pipe.Frame;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;
import tools.jackson.core.JacksonException;

class EventFaultsTest {

    private static final Frame.Text CREATED = event("response.created");
    private static final Frame.Text DELTA = event("response.output_text.delta");
    private static final Frame.Text DONE = event("response.done");
    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);

    @Test
    void losesAnEvent() {
        assertThat(leaving(new DropEvent(), Place.on("response.output_text.delta"), List.of(CREATED, DELTA, DONE)))
                .containsExactly(CREATED, DONE);
    }

    @Test
    void repeatsAnEvent() {
        assertThat(leaving(new DuplicateEvent(2), Place.on("response.done"), List.of(CREATED, DONE)))
                .containsExactly(CREATED, DONE, DONE, DONE);
        assertThatThrownBy(() -> new DuplicateEvent(0)).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> new DuplicateEvent(1001)).hasMessageContaining("1001");
    }

    @Test
    void givesAnEventATypeNobodyKnowsAndLeavesTheRest() {
        Frame renamed = struck(new UnknownType("response.telepathy.delta"), DELTA);

        assertThat(renamed)
                .isEqualTo(new Frame.Text(
                        "response.telepathy.delta",
                        DELTA.json().replace("response.output_text.delta", "response.telepathy.delta")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 65_536, 1_048_576, 16_777_216})
    void padsAnEventToTheByte(int bytes) {
        Frame padded = struck(new OversizeEvent(bytes), DELTA);

        assertThat(jsonOf(padded).getBytes(StandardCharsets.UTF_8)).hasSize(bytes);
        assertThat(jsonOf(padded))
                .startsWith(DELTA.json().substring(0, DELTA.json().length() - 1) + ",\"padding\":\"xxx")
                .endsWith("xxx\"}");
        assertThat(((Frame.Text) padded).type()).isEqualTo(DELTA.type());
    }

    @Test
    void padsByBytesNotCharacters() {
        Frame padded = struck(new OversizeEvent(1024), new Frame.Text("x", "{\"type\":\"x\",\"delta\":\"äö😀\"}"));

        assertThat(jsonOf(padded).getBytes(StandardCharsets.UTF_8)).hasSize(1024);
    }

    @Test
    void leavesAnEventThatIsLargeEnough() {
        Frame large = struck(new OversizeEvent(4096), DELTA);

        assertThat(struck(new OversizeEvent(2048), large)).isSameAs(large);
        assertThatThrownBy(() -> new OversizeEvent(1023)).hasMessageContaining("1024 to 16777216");
        assertThatThrownBy(() -> new OversizeEvent(16_777_217)).hasMessageContaining("got 16777217");
    }

    @Test
    void endsATextWithHalfACharacter() {
        Frame half = struck(new LoneSurrogate("delta"), DELTA);

        assertThat(jsonOf(half))
                .contains("\"delta\":\"Let\\uD83D\"")
                .isEqualTo(DELTA.json().replace("\"Let\"", "\"Let\\uD83D\""));
        assertThat(treeOf(half).path("delta").asString()).isEqualTo("Let\ud83d");
        assertThat(struck(new LoneSurrogate("response.usage"), DONE)).isSameAs(DONE);
    }

    @Test
    void cutsACharacterBetweenTwoDeltas() {
        List<Frame> left = leaving(new SplitSurrogatePair(), new Place.OnEach(null), List.of(CREATED, DELTA, DONE));

        assertThat(left).hasSize(4).startsWith(CREATED).endsWith(DONE);
        assertThat(jsonOf(left.get(1))).contains("\"delta\":\"Let\\uD83D\"");
        assertThat(jsonOf(left.get(2))).contains("\"delta\":\"\\uDE00\"");
        assertThat(treeOf(left.get(1)).path("delta").asString()
                        + treeOf(left.get(2)).path("delta").asString())
                .isEqualTo("Let😀");
        assertThat(treeOf(left.get(2)).path("event_id"))
                .isNotEqualTo(treeOf(left.get(1)).path("event_id"));
        Frame sound = event("response.output_audio.delta");
        assertThat(struck(new SplitSurrogatePair(), sound)).isSameAs(sound);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 0.999})
    void breaksOffTheJsonOfAnEvent(double kept) {
        Frame.Text cut = (Frame.Text) struck(new CutEvent(kept), DONE);

        assertThat(cut.type()).isNull();
        assertThat(DONE.json()).startsWith(cut.json());
        assertThat(cut.json()).hasSize((int) (DONE.json().length() * kept));
        if (!cut.json().isEmpty()) {
            assertThatThrownBy(() -> MAPPER.readTree(cut.json())).isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void breaksOffBesideACharacterNotInIt() {
        assertThat(jsonOf(struck(new CutEvent(0.5), new Frame.Text("x", "123😀678"))))
                .isEqualTo("123");
        assertThatThrownBy(() -> new CutEvent(1)).hasMessageContaining("without 1");
        assertThatThrownBy(() -> new CutEvent(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void sendsTheTextAsBinary() {
        assertThat(struck(new BinaryEvent(), new Frame.Text("x", "{\"type\":\"ä\"}")))
                .isEqualTo(new Frame.Binary(ByteBuffer.wrap("{\"type\":\"ä\"}".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void sendsAMessageWithoutText() {
        assertThat(leaving(new EmptyText(), Place.after("response.created"), List.of(CREATED, DONE)))
                .containsExactly(CREATED, new Frame.Text(null, ""), DONE);
    }

    @Test
    void sendsAMessageThatIsNoJson() {
        List<Frame> left = leaving(new MalformedJson(), Place.after("response.created"), List.of(CREATED, DONE));

        assertThat(left).hasSize(3);
        assertThatThrownBy(() -> MAPPER.readTree(jsonOf(left.get(1)))).isInstanceOf(JacksonException.class);
    }

    @Test
    void sendsAnyEventSomebodyWrote() {
        assertThat(leaving(
                        new InjectEvent("alien", "{\"type\":\"alien\"}"),
                        Place.after("response.created"),
                        List.of(CREATED)))
                .containsExactly(CREATED, new Frame.Text("alien", "{\"type\":\"alien\"}"));
    }

    static List<String> errorsOnRecord() {
        return RecordedError.codes();
    }

    @ParameterizedTest
    @MethodSource("errorsOnRecord")
    void reportsEveryErrorOnRecordAsTheServiceWritesIt(String code) {
        ErrorEvent plain = errorOf(new InjectError(code, false, null));
        assertThat(plain.error().code()).isEqualTo(code);
        assertThat(plain.error().type()).isEqualTo("invalid_request_error");
        assertThat(plain.error().message()).isNotBlank();
        assertThat(plain.error().eventId()).isNull();
        assertThat(plain.eventId()).hasSize("event_".length() + 21);

        ErrorEvent about = errorOf(new InjectError(code, true, "my_event"));
        assertThat(about.error().code()).isNull();
        assertThat(about.error().eventId()).isEqualTo("my_event");
        assertThat(about.error().message()).isEqualTo(plain.error().message());
    }

    private static ErrorEvent errorOf(InjectError fault) {
        Frame error = leaving(fault, new Place.FromTheStart(), List.of()).get(0);
        ServerEvent read = CODEC.readServerEvent(jsonOf(error));
        assertThat(CODEC.write(read)).as("keys in the order of the codec").isEqualTo(jsonOf(error));
        return (ErrorEvent) read;
    }

    @Test
    void anErrorThatIsNotOnRecordIsRefused() {
        assertThat(RecordedError.codes()).hasSize(25);
        assertThatThrownBy(() -> new InjectError("oops", false, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("invalid_api_key, beta_api_shape_disabled,")
                .hasMessageEndingWith("got 'oops'");
    }

    static List<String> serverEventTypes() {
        return Fixtures.serverEventTypes();
    }

    /** What a fault does not touch it must not rewrite: a client may compare bytes. */
    @ParameterizedTest
    @MethodSource("serverEventTypes")
    void readingAndWritingAnEventKeepsEveryByte(String type) {
        Frame.Text sample = event(type);
        Frame there = struck(new UnknownField("tck_surprise", "1"), sample);

        assertThat(struck(new RemoveField("tck_surprise"), there)).isEqualTo(sample);
    }
}
