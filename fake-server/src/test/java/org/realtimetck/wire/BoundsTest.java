package org.realtimetck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is just allowed is taken; the first thing beyond it is not. */
class BoundsTest {

    @ParameterizedTest
    @CsvSource({"0.25, 0.2499", "1.5, 1.5001"})
    void theSpeedOfAVoice(String allowed, String beyond) {
        assertTaken(output("'speed':" + allowed));
        assertThat(codeOf(output("'speed':" + beyond))).startsWith("decimal_");
    }

    @ParameterizedTest
    @CsvSource({"0, -0.001", "1, 1.001"})
    void theThresholdOfTurnDetection(String allowed, String beyond) {
        assertTaken(input("'turn_detection':{'type':'server_vad','threshold':" + allowed + "}"));
        assertThat(codeOf(input("'turn_detection':{'type':'server_vad','threshold':" + beyond + "}")))
                .startsWith("decimal_");
    }

    @ParameterizedTest
    @CsvSource({"5000, 4999", "30000, 30001"})
    void theIdleTimeout(String allowed, String beyond) {
        assertTaken(input("'turn_detection':{'type':'server_vad','idle_timeout_ms':" + allowed + "}"));
        assertThat(codeOf(input("'turn_detection':{'type':'server_vad','idle_timeout_ms':" + beyond + "}")))
                .startsWith("integer_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'0.5'", "true", "null", "[0.5]", "{}"})
    void aDecimalIsNoOtherKind(String value) {
        assertThat(codeOf(output("'speed':" + value))).isEqualTo("invalid_type");
    }

    @Test
    void sixteenPairsOfMetadata() {
        String pairs = IntStream.range(0, 16).mapToObj(n -> "'k" + n + "':'v'").collect(Collectors.joining(","));
        assertTaken(metadata(pairs));
        assertThat(codeOf(metadata(pairs + ",'k16':'v'"))).isEqualTo("object_above_max_properties");
    }

    @Test
    void theLengthsOfNamesAndValuesOfMetadata() {
        assertTaken(metadata("'" + "k".repeat(64) + "':'" + "v".repeat(512) + "'"));
    }

    @Test
    void thirtyTwoCharactersOfAnItemsId() {
        assertTaken("{'type':'conversation.item.create','item':{'id':'" + "i".repeat(32)
                + "','type':'function_call_output','call_id':'" + "c".repeat(32) + "','output':''}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[]", "null"})
    void whatMayBeAWordOrAnObjectIsNothingElse(String tracing) {
        String event = "{'type':'session.update','session':{'type':'realtime','truncation':" + tracing + "}}";
        assertThat(codeOf(event)).isEqualTo("invalid_type");
    }

    /** No double holds it, wherever it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999", "[1e999]", "[[1],{'a':[2,1e999]}]"})
    void aNumberBeyondAllBoundsIsNoJson(String number) {
        assertThat(codeOf("{'type':'response.cancel','event_id':" + number + "}"))
                .isEqualTo("invalid_json");
    }

    @Test
    void whatEveryServerEventHasIsNeverNull() {
        WireCodec codec = new WireCodec(Dialect.OPENAI);
        assertThat(codec.readServerEvent(json("{'type':'input_audio_buffer.cleared','event_id':'e'}")))
                .isNotNull();
        String without = json("{'type':'input_audio_buffer.cleared','event_id':null}");
        assertThatThrownBy(() -> codec.readServerEvent(without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a server event");
    }

    private static void assertTaken(String event) {
        assertThat(new WireCodec(Dialect.OPENAI).read(json(event))).isInstanceOf(Inbound.Understood.class);
    }

    private static String codeOf(String event) {
        return String.valueOf(Reading.refusal(Dialect.OPENAI, json(event)).code());
    }

    private static String output(String field) {
        return "{'type':'session.update','session':{'type':'realtime','audio':{'output':{" + field + "}}}}";
    }

    private static String input(String field) {
        return "{'type':'session.update','session':{'type':'realtime','audio':{'input':{" + field + "}}}}";
    }

    private static String metadata(String pairs) {
        return "{'type':'response.create','response':{'metadata':{" + pairs + "}}}";
    }

    private static String json(String singleQuoted) {
        return Reading.json(singleQuoted);
    }
}
