package org.realtimetck.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.fixtures.Fixtures;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.Inbound;
import org.realtimetck.wire.WireCodec;
import tools.jackson.databind.json.JsonMapper;

/** Every event has a sample, and sample and record agree. */
class GoldenSamplesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);

    @Test
    void every_client_event_has_exactly_one_sample() {
        assertThat(Fixtures.clientEventTypes()).hasSize(11).containsExactlyElementsOf(typeNames(ClientEvent.class));
    }

    @Test
    void every_server_event_has_exactly_one_sample() {
        assertThat(Fixtures.serverEventTypes()).hasSize(46).containsExactlyElementsOf(typeNames(ServerEvent.class));
    }

    @ParameterizedTest
    @MethodSource("org.realtimetck.fixtures.Fixtures#clientEventTypes")
    void a_client_sample_is_written_as_it_was_read(String type) {
        String sample = Fixtures.clientEvent(type);

        assertThat(CODEC.read(sample))
                .isInstanceOfSatisfying(
                        Inbound.Understood.class,
                        inbound -> assertThat(CODEC.write(inbound.event())).isEqualTo(compact(sample)));
    }

    @ParameterizedTest
    @MethodSource("org.realtimetck.fixtures.Fixtures#serverEventTypes")
    void a_server_sample_is_written_as_it_was_read(String type) {
        String sample = Fixtures.serverEvent(type);

        assertThat(CODEC.write(CODEC.readServerEvent(sample))).isEqualTo(compact(sample));
        assertThat(WireCodec.typeOf(CODEC.readServerEvent(sample))).isEqualTo(type);
    }

    private static String compact(String json) {
        return JSON.readTree(json).toString();
    }

    private static List<String> typeNames(Class<?> sealed) {
        return records(sealed)
                .map(event -> event.getAnnotation(JsonTypeName.class).value())
                .sorted()
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> event) {
        return event.isSealed()
                ? Stream.of(event.getPermittedSubclasses()).flatMap(GoldenSamplesTest::records)
                : Stream.of(event);
    }
}
