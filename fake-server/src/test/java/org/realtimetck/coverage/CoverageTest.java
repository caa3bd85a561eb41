package org.realtimetck.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notes are true: what is typed is found, what a test does is seen, and what nobody does is named. */
class CoverageTest {

    @TempDir
    Path folder;

    @Test
    void aFieldIsNamedWithTheVariantItBelongsTo() {
        Map<String, Object> event = Map.of(
                "type",
                "session.update",
                "session",
                Map.of(
                        "type",
                        "realtime",
                        "tools",
                        List.of(Map.of("type", "function", "name", "tide"), Map.of("type", "mcp")),
                        "nobody_knows",
                        1));

        Set<String> fields = ClientFields.in("session.update", event);

        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "session.update.type",
                        "session.update.session",
                        "session.update.session(realtime).type",
                        "session.update.session(realtime).tools",
                        "session.update.session(realtime).tools[](function).type",
                        "session.update.session(realtime).tools[](function).name",
                        "session.update.session(realtime).tools[](mcp).type");
        assertThat(ClientFields.all()).containsAll(fields).hasSizeGreaterThan(300);
    }

    @Test
    void aTestIsKnownByItsName() {
        assertThat(CurrentTest.notes().test()).isEqualTo("CoverageTest.aTestIsKnownByItsName");
    }

    @Test
    void whatPassesIsNotedUnderItsTest() {
        Ledger ledger = new Ledger();
        Notes notes = new Notes(ledger, "MyTest.one");
        notes.received("{\"type\":\"response.cancel\",\"response_id\":\"resp_1\"}");
        notes.received("{\"type\":\"response.cancel\",\"nobody_knows\":1}");
        notes.sent("{\"type\":\"error\",\"error\":{\"code\":\"invalid_value\"}}");
        notes.sent("{\"type\":\"response.done\",\"response\":{\"status_details\":{\"error\":{\"code\":\"gone\"}}}}");
        notes.answered("{\"error\":{\"code\":\"404\"}}");

        assertThat(ledger.facts())
                .containsExactly(
                        Fact.clientField("response.cancel.response_id"),
                        Fact.clientField("response.cancel.type"),
                        Fact.serverEvent("error"),
                        Fact.serverEvent("response.done"),
                        Fact.errorCode("404"),
                        Fact.errorCode("gone"),
                        Fact.errorCode("invalid_value"));
        assertThat(ledger.testsOf(Fact.serverEvent("error"))).containsExactly("MyTest.one");
    }

    @Test
    void whatNoTestCausesIsNamed() {
        Ledger ledger = new Ledger();
        ledger.add(Fact.serverEvent("response.done"), "MyTest.one");
        Set<Fact> typed = Set.of(
                Fact.serverEvent("response.done"),
                Fact.serverEvent("response.never"),
                Fact.serverEvent("output_audio_buffer.started"));

        assertThat(CoverageCheck.missing(typed, ledger)).containsExactly(Fact.serverEvent("response.never"));
        assertThat(CoverageTable.of(typed, ledger))
                .contains("| `response.done` | MyTest.one |")
                .contains("| `response.never` | **none** |")
                .contains("| `output_audio_buffer.started` | none: ");
    }

    @Test
    void codesAreReadFromTheSourcesAlsoWhereTheyArePutTogether() throws IOException {
        assertThat(ErrorCodes.in(Path.of("src", "main", "java")))
                .contains(
                        "invalid_json",
                        "session_expired",
                        "missing_model",
                        "integer_below_min_value",
                        "decimal_above_max_value",
                        "item_retrieve_invalid_item_id",
                        "item_truncate_invalid_item_id");
    }

    @Test
    void aCodeThatCannotBeToldIsNoneToPassOver() throws IOException {
        Files.writeString(
                folder.resolve("Hidden.java"),
                "class Hidden { Object error(String word) { return ErrorBody.invalidRequest(word, \"No.\", null); } }");

        assertThatThrownBy(() -> ErrorCodes.in(folder))
                .hasMessageStartingWith("expected a literal, or a code passed on under that name, got word in ");
    }
}
