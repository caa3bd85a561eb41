package org.realtimetck.client.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.client.Observation.Audio;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.Text;

class AnswerTest {

    private final SocketlessSession session = new SocketlessSession();

    @BeforeEach
    void ask() {
        session.turns.ask();
    }

    @Test
    void the_final_text_adds_only_what_the_deltas_left_out() {
        session.hear(event("output_text.delta", "'delta':'Good '"))
                .hear(event("output_text.done", "'text':'Good morning'"));

        assertThat(session.told).containsExactly(new Text(1, "Good "), new Text(1, "morning"));
    }

    @Test
    void a_transcript_without_deltas_is_heard_all_the_same() {
        session.hear(event("output_audio_transcript.done", "'transcript':'Hello'"));

        assertThat(session.told).containsExactly(new Text(1, "Hello"));
    }

    @Test
    void a_final_text_that_contradicts_its_deltas_is_reported() {
        session.hear(event("output_text.delta", "'delta':'Yes'")).hear(event("output_text.done", "'text':'No'"));

        assertThat(session.told(Failure.class)).hasSize(1);
        assertThat(session.told(Failure.class).get(0).message()).contains("'No'", "'Yes'");
    }

    @Test
    void sound_is_counted_over_the_whole_turn() {
        session.hear(event("output_audio.delta", "'delta':'AQI='"))
                .hear(event("output_audio.done", "'x':0"))
                .hear(event("output_audio.delta", "'delta':'AwQ='"))
                .hear("{'type':'response.done','response':{'id':'r1','status':'completed'}}");

        assertThat(session.told(Audio.class)).extracting(Audio::bytes).containsExactly(2L, 4L);
        assertThat(session.told(Audio.class).get(1).sha256())
                .isEqualTo("9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a");
    }

    @Test
    void sound_that_is_no_base64_is_reported_and_not_played() {
        session.hear(event("output_audio.delta", "'delta':'@@@'")).hear(event("output_audio.done", "'x':0"));

        assertThat(session.told).hasSize(1);
        assertThat(session.told(Failure.class)).extracting(Failure::type).containsExactly("malformed_audio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{'type':", "null", "[]", "42", "'text'", "{}", "{'type':7}", "{'type':null}", "{} {}"})
    void what_is_no_event_is_reported_and_survived(String message) {
        session.hear(message).hear(event("output_text.delta", "'delta':'still here'"));

        assertThat(session.told(Failure.class)).extracting(Failure::type).containsExactly("malformed_event");
        assertThat(session.told(Failure.class)).noneMatch(Failure::fatal);
        assertThat(session.told(Text.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "response.output_mood.delta", "session.closed", ""})
    void types_nobody_listens_for_are_passed_over(String type) {
        session.hear("{'type':'" + type + "'}");

        assertThat(session.told).isEmpty();
    }

    private static String event(String type, String fields) {
        return "{'type':'response." + type + "','response_id':'r1','item_id':'i1','content_index':0," + fields + "}";
    }
}
