package org.realtimetck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.wire.Reading.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.RateLimitsUpdated;

class WireCodecTest {

    private final WireCodec codec = new WireCodec(Dialect.OPENAI);

    @Test
    void null_is_written_where_the_service_writes_it() {
        assertThat(codec.write(new InputAudioBufferCommitted("event_1", null, "item_1")))
                .isEqualTo(json("{'type':'input_audio_buffer.committed','event_id':'event_1',"
                        + "'previous_item_id':null,'item_id':'item_1'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'input_audio_buffer.committed','event_id':'e','item_id':'i'}",
                "{'type':'input_audio_buffer.committed','event_id':'e','previous_item_id':null}",
                "{'type':'input_audio_buffer.committed','event_id':'e','previous_item_id':null,'item_id':null}",
                "{'type':'input_audio_buffer.committed','event_id':'e','previous_item_id':null,'item_id':7}",
                "{'type':'input_audio_buffer.committed','event_id':'e','previous_item_id':null,'item_id':'i','x':1}",
                "{'type':'input_audio_buffer.speech_started','event_id':'e','audio_start_ms':'1','item_id':'i'}",
                "{'type':'input_audio_buffer.speech_started','event_id':'e','item_id':'i'}",
                "{'type':'no.such','event_id':'e'}",
                "{'event_id':'e'}",
                "null",
                "{"
            })
    void a_server_event_that_is_not_exactly_one_is_not_read(String text) {
        assertThatThrownBy(() -> codec.readServerEvent(json(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a server event");
    }

    @Test
    void a_whole_number_will_do_for_a_decimal_one() {
        assertThat(codec.readServerEvent(json("{'type':'rate_limits.updated','event_id':'e','rate_limits':"
                        + "[{'name':'tokens','limit':10,'remaining':9,'reset_seconds':60}]}")))
                .isInstanceOf(RateLimitsUpdated.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'response.create'}                    | response.create",
                "{'a':{'type':'inner'},'type':'outer'}         | outer",
                "{'a':[1,{'type':'inner'}],'type':'outer'}     | outer",
                "{'type':'response.create','rest               | none",
                "{'a':{'type':'inner'}}                        | none",
                "{'type':7}                                    | none",
                "{'type':null}                                 | none",
                "['type','response.create']                    | none",
                "'type'                                        | none",
                "{'a':                                         | none",
                "no json                                       | none",
                "``                                            | none"
            })
    void the_type_is_that_of_the_outermost_object(String text, String type) {
        assertThat(Reading.codec(Dialect.OPENAI).read(json(text)).type()).isEqualTo(type);
    }

    @Test
    void the_type_of_bottomless_json_is_unknown() {
        assertThat(Reading.codec(Dialect.OPENAI)
                        .read("{\"a\":" + "[".repeat(100_000))
                        .type())
                .isNull();
    }
}
