package org.realtimetck.client.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.client.Observation.Connection;
import org.realtimetck.client.Observation.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpeningTest {

    private static final JsonNode EVENT = JsonMapper.shared().createObjectNode();

    private final SocketlessSession session = new SocketlessSession();

    @Test
    void it_is_open_when_the_configuration_is_confirmed() {
        session.opening.configure();
        session.opening.sessionCreated(EVENT);
        assertThat(session.told).isEmpty();

        session.opening.sessionUpdated(EVENT);

        assertThat(session.opening.isOver()).isTrue();
        assertThat(session.told).containsExactly(new Connection("open", null, null));
    }

    @Test
    void an_error_in_place_of_a_session_is_a_refused_connection() {
        session.hearError("{'type':'invalid_request_error','code':'invalid_api_key','event_id':null}");

        assertThat(session.opening.isOver()).isTrue();
        assertThat(session.told(Failure.class)).singleElement().matches(Failure::fatal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code':'invalid_value','param':'session.audio.output.voice','event_id':'client-event-1'}",
                "{'code':'integer_below_min_value','param':'session.audio.input.format.rate','event_id':null}"
            })
    void an_error_about_the_update_is_a_refused_configuration(String error) {
        session.opening.configure();
        session.opening.sessionCreated(EVENT);

        session.hearError(error);

        assertThat(session.opening.isOver()).isTrue();
        assertThat(session.told(Failure.class)).singleElement().matches(Failure::fatal);
    }

    @Test
    void another_error_is_told_and_the_wait_goes_on() {
        session.opening.configure();
        session.opening.sessionCreated(EVENT);

        session.hearError("{'code':'input_audio_buffer_commit_empty','event_id':null}");

        assertThat(session.opening.isOver()).isFalse();
        assertThat(session.told(Failure.class)).singleElement().matches(failure -> !failure.fatal());
    }

    @Test
    void a_configuration_that_is_never_confirmed_is_told_with_the_time_it_had() {
        session.opening.configure();

        session.opening.timedOut(Duration.ofMillis(250));

        assertThat(session.told(Failure.class)).singleElement().matches(Failure::fatal);
        assertThat(session.told(Failure.class).get(0).message()).contains("session.updated", "250 ms");
    }
}
