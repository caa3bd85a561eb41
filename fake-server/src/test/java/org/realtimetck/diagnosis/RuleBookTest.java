package org.realtimetck.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final String GOOD_UPDATE = "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\"}}";
    private static final String CREATE = "{\"type\":\"response.create\"}";
    private static final String FAILED_CALL = "{\"type\":\"response.done\",\"response\":{\"id\":\"resp_1\","
            + "\"status\":\"failed\",\"status_details\":{\"error\":{\"type\":\"server_error\"}},"
            + "\"output\":[{\"type\":\"function_call\",\"call_id\":\"call_1\"}]}}";
    private static final String OUTPUT = "{\"type\":\"conversation.item.create\",\"item\":"
            + "{\"type\":\"function_call_output\",\"call_id\":\"call_1\",\"output\":\"{}\"}}";
    private static final String USER = "{\"type\":\"conversation.item.create\",\"item\":"
            + "{\"type\":\"message\",\"role\":\"user\",\"content\":[]}}";

    @Test
    void ids_are_unique_and_never_empty() {
        assertThat(RuleBook.rules())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> !id.isBlank());
    }

    @Test
    void a_session_in_order_has_no_finding() {
        assertThat(new WrittenJournal()
                        .openedWell()
                        .client(GOOD_UPDATE)
                        .fake("{\"type\":\"session.updated\",\"session\":{}}")
                        .client(USER)
                        .client(CREATE)
                        .fake("{\"type\":\"response.done\",\"response\":{\"status\":\"completed\",\"output\":[]}}")
                        .judged())
                .isEmpty();
    }

    @Test
    void a_message_that_is_no_event_is_told_by_its_beginning_and_breaks_no_rule_that_reads_json() {
        assertThat(new WrittenJournal()
                        .openedWell()
                        .client("{\"type\":")
                        .client("[]")
                        .client("null")
                        .judged())
                .extracting(Finding::rule)
                .containsExactly("EVT-01", "EVT-01", "EVT-01");
    }

    @Test
    void no_key_is_told_with_what_came_of_it() {
        Finding finding =
                only(new WrittenJournal().opened("/openai/v1/realtime", Map.of("model", List.of("d")), Map.of(), 401));
        assertThat(finding.rule()).isEqualTo("CON-01");
        assertThat(finding.symptom()).contains("/openai/v1/realtime", "HTTP 401");
    }

    @Test
    void the_beta_is_told_with_handshake_error_and_close() {
        Map<String, List<String>> headers = new TreeMap<>(
                Map.of("authorization", List.of("Bearer sk-tck-…"), "openai-beta", List.of("realtime=v1")));
        Finding finding = only(new WrittenJournal()
                .opened("/v1/realtime", Map.of("model", List.of("gpt-realtime")), headers, 101)
                .fake("{\"type\":\"error\",\"error\":{\"code\":\"beta_api_shape_disabled\"}}")
                .closing(4000));
        assertThat(finding.rule()).isEqualTo("MIG-01");
        assertThat(finding.symptom()).contains("OpenAI-Beta: realtime=v1");
        assertThat(finding.evidence()).containsExactly(0, 1, 2);
    }

    @Test
    void the_preview_address_is_told_by_its_query() {
        Finding finding = only(new WrittenJournal()
                .opened(
                        "/openai/realtime",
                        Map.of("api-version", List.of("2024-10-01-preview")),
                        Map.of("api-key", List.of("…")),
                        404));
        assertThat(finding.rule()).isEqualTo("AZ-01");
        assertThat(finding.symptom()).contains("/openai/realtime?api-version", "404");
    }

    @Test
    void an_update_without_type_is_told_as_refused_only_if_it_was() {
        String update = "{\"type\":\"session.update\",\"session\":{\"instructions\":\"Hi\"}}";
        Finding unanswered = only(new WrittenJournal().openedWell().client(update));
        assertThat(unanswered.symptom()).contains("has no session.type").doesNotContain("event #2");
        Finding refused = only(new WrittenJournal()
                .openedWell()
                .client(update)
                .fake("{\"type\":\"error\",\"error\":{\"code\":\"missing_required_parameter\","
                        + "\"param\":\"session.type\"}}"));
        assertThat(refused.symptom()).contains("event #2 refuses it");
        assertThat(refused.evidence()).containsExactly(1, 2);
    }

    @Test
    void preview_fields_are_told_with_their_new_place() {
        Finding finding = only(new WrittenJournal()
                .openedWell()
                .client("{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\",\"voice\":\"alloy\","
                        + "\"modalities\":[\"text\"]}}"));
        assertThat(finding.rule()).isEqualTo("MIG-02");
        assertThat(finding.fix()).contains("voice → audio.output.voice", "modalities → output_modalities");
    }

    @Test
    void a_refusal_passed_over_is_told_where_the_reply_is_asked_for() {
        WrittenJournal refused = new WrittenJournal()
                .openedWell()
                .client(GOOD_UPDATE)
                .fake("{\"type\":\"error\",\"error\":{\"code\":\"invalid_value\",\"param\":\"session.audio\"}}");
        assertThat(refused.judged()).isEmpty();
        Finding finding = only(refused.client(CREATE));
        assertThat(finding.rule()).isEqualTo("CFG-02");
        assertThat(finding.evidence()).containsExactly(2, 3);
    }

    @Test
    void a_second_response_is_told_by_the_error_it_gets() {
        Finding finding = only(new WrittenJournal()
                .openedWell()
                .client(CREATE)
                .client(CREATE)
                .fake("{\"type\":\"error\",\"error\":{\"code\":\"conversation_already_has_active_response\"}}"));
        assertThat(finding.rule()).isEqualTo("TOOL-03");
    }

    @Test
    void returning_an_output_after_a_failure_is_fine_and_continuing_is_not() {
        WrittenJournal returned =
                new WrittenJournal().openedWell().fake(FAILED_CALL).client(OUTPUT);
        assertThat(returned.judged()).isEmpty();
        Finding finding = only(returned.client(CREATE));
        assertThat(finding.rule()).isEqualTo("TOOL-05");
        assertThat(finding.symptom()).contains("resp_1", "server_error");
    }

    @Test
    void a_new_turn_after_a_failure_is_no_continuation() {
        assertThat(new WrittenJournal()
                        .openedWell()
                        .fake(FAILED_CALL)
                        .client(OUTPUT)
                        .client(USER)
                        .client(CREATE)
                        .judged())
                .isEmpty();
    }

    private static Finding only(WrittenJournal journal) {
        assertThat(journal.judged()).hasSize(1);
        return journal.judged().get(0);
    }
}
