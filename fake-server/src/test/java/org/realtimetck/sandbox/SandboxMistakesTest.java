package org.realtimetck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.document.InvalidDocumentException;

/** What people are told about sandbox documents that are not right: where, what was expected, what came, what to write. */
class SandboxMistakesTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                told("nmae: a", "s.yaml:1:1: the sandbox has no 'nmae'; did you mean 'name'?"),
                told("name: a b", "s.yaml:1:7: expected a name of 1 to 64 letters, digits, '.' and '-', got 'a b'."),
                told(
                        "name: 7",
                        "s.yaml:1:7: expected 'name' of the sandbox to be a text of at most 64 characters, got 7;"
                                + " if it is meant as text, write \"7\"."),
                told("name: a\nname: b", "s.yaml:2:1: 'name' is there twice. Keep one of them."),
                told("name:a", "s.yaml:1: expected a space after the colon; write\n    name: a"),
                told("name: a\npace:\n\tper-delta: 1s", "s.yaml:3: expected spaces before the text, got a tab"),
                told("", "s.yaml: expected a sandbox, got an empty file."),
                told("# nothing\n", "s.yaml: expected a sandbox, got an empty file."),
                told("- name: a", "s.yaml:1:1: expected 'the sandbox' of the file to be a mapping with keys of name, "),
                told("name: [", "s.yaml:1:8: expected YAML, got something else ("),
                told("name: a\n---\nname: b", "a second document begins"),
                told("name: &a x\nstory: *a", "s.yaml:2:8: expected YAML, got something else (an alias;"),
                told(
                        "name: a\ndialect: opnai",
                        "s.yaml:2:10: expected 'dialect' of the sandbox to be one of openai, azure, got 'opnai'; did you"
                                + " mean 'openai'?"),
                told(
                        "name: a\ntempo: fast",
                        "s.yaml:2:8: there is no tempo 'fast'; there are: real, compressed, stepped."),
                told("name: a\ntempo: compresed", "did you mean 'compressed'?"),
                told(
                        "name: a\ntempo: compressed",
                        "s.yaml:2:8: compressed needs 'factor': times faster than real time"),
                told(
                        "name: a\ntempo: {compressed: 0.5}",
                        "s.yaml:2:21: expected 'factor' of compressed to be a number from 1.0"),
                told(
                        "name: a\nvary: [marin]",
                        "s.yaml:2:8: expected 'vary 1' of the sandbox to be one of previous-item-"),
                told(
                        "name: a\nvary: marin-is-default",
                        "s.yaml:2:7: expected 'vary' of the sandbox to be a list, got text"),
                told(
                        "name: a\nsession:\n  lifetime: 30",
                        "s.yaml:3:13: expected 'lifetime' of session to be a time with its unit, such as 250ms, 2s or 5m,"
                                + " from 1ms to 1440m, got 30; write 30ms, 30s or 30m."),
                told("name: a\nsession: {lifetime: 30sec}", "s.yaml:2:21: expected 'lifetime' of session to be a time"),
                told("name: a\nsession: {life: 30s}", "s.yaml:2:17: session has no parameter 'life'; "),
                told(
                        "name: a\nsession: 30s",
                        "s.yaml:2:10: expected 'session' of the sandbox to be a mapping of its param"),
                told(
                        "name: a\nrepeat: yes",
                        "s.yaml:2:9: expected 'repeat' of the sandbox to be true or false, got 'yes'; YAML 1.2 knows only"
                                + " true and false."),
                told(
                        "name: a\nfaults:\n  - clsoe-with: 1011\n    before: response.done",
                        "s.yaml:3:5: faults 1 has no 'clsoe-with'; did you mean 'close-with'?"),
                told(
                        "name: a\nfaults:\n  - close-with: {code: 99}\n    before: response.done",
                        "s.yaml:3:24: expected 'code' of close-with to be a whole number from "),
                told(
                        "name: a\nfaults:\n  - close-with: '1011'\n    before: response.done",
                        "s.yaml:3:17: expected 'code' of close-with to be a whole number"),
                told(
                        "name: a\nfaults:\n  - close-with: 1011",
                        "s.yaml:3:5: expected faults 1 to have one place of before, "),
                told(
                        "name: a\nfaults:\n  - close-with: 1011\n    on: response.done",
                        "s.yaml:3:5: expected a moment for a fault that strikes between frames"),
                told(
                        "name: a\nfaults:\n  - {drop-event: , silence: , on: response.done}",
                        "expected one fault, got drop-event and silence"),
                told(
                        "name: a\nfaults:\n  - drop-event: 3\n    on: response.done",
                        "s.yaml:3:17: expected 'drop-event' of faults 1 to be followed by nothing, for it has no parameters,"
                                + " got a number, 3."),
                told(
                        "name: a\nfaults: {drop-event: }",
                        "s.yaml:2:9: expected 'faults' of the sandbox to be a list, got a mapping."),
                told(
                        "name: a\nupgrade:\n  - refuse-upgrade: 200",
                        "s.yaml:3:21: expected 'status' of refuse-upgrade to be a whole"),
                told(
                        "name: a\nupgrade:\n  - {refuse-upgrade: 503, attempts: 0}",
                        "s.yaml:3:37: expected 'attempts' of upgrade 1"),
                told(
                        "name: a\nupgrade:\n  - {refuse-upgrade: 503, attempts: 3, out-of: 2}",
                        "expected the 3 attempts that go wrong to be out of as many or more, got 2."),
                told("name: a\nupgrade:\n  - {refuse-upgrade: 503, out-of: 2}", "expected 'attempts' beside 'out-of'"),
                told(
                        "name: a\nreplies:\n  - say: Hello.\n    ending: faild",
                        "s.yaml:4:13: there is no ending 'faild'; did"),
                told(
                        "name: a\nreplies:\n  - say: a: b",
                        "s.yaml:3: expected quotes around a text with a colon in it; write"),
                told("name: a\nreplies:\n  - {say: a, ending: {incomplete: {}}}", "incomplete needs 'reason'"),
                told(
                        "name: a\nreplies:\n  - {say: a, call-function: b}",
                        "expected one output, got say and call-function"),
                told(
                        "name: a\nfailing-responses: {every: 1}",
                        "s.yaml:2:28: expected 'every' of failing-responses to be"),
                told(
                        "name: a\nfailing-responses: {always: false}",
                        "to be true, or not there at all, got true or false, false."),
                told(
                        "name: a\nfailing-responses: {after-deltas: 1}",
                        "to have one choice of responses of first, every, always"),
                told(
                        "name: a\nfailing-responses: {always: true, error: quota}",
                        "there is no error 'quota'; there are: "),
                told("name: a\nhears: [{failure: server-error}]", "expected either 'words' or 'segments'."),
                told(
                        "name: a\nhears: [{words: a, when: later}]",
                        "expected 'when' of hears 1 to be one of at-its-pace,"),
                told(
                        "name: a\nmcp: {servers: [{label: a, fails: true}, {label: a, fails: true}]}",
                        "two MCP servers have the label 'a'."),
                told(
                        "name: a\nmcp: {servers: [{label: a, tools: [{name: b, input-schema: 3}]}]}",
                        "tool: expected 'input-schema' to be an object, got 3."),
                told("name: " + "a".repeat(65), "got '" + "a".repeat(60) + "… (65 characters)'."),
                told(
                        "name: a\nvary: [" + "marin-is-default, ".repeat(1001) + "]",
                        "s.yaml:2:7: expected 'vary' of the sandbox to have at most 1000 items, got 1001."),
                told(
                        "name: a\nstory: " + "a".repeat(1_000_000),
                        "s.yaml: expected a sandbox of at most 1000000 characters, got 1000015."));
    }

    private static Arguments told(String yaml, String mistake) {
        return Arguments.of(yaml, mistake);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsPlaceAndWhatToWrite(String yaml, String mistake) {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> SandboxReader.yaml("s.yaml", yaml))
                .withMessageContaining(mistake);
    }

    @Test
    void allMistakesAreToldInOneGo() {
        String yaml = """
                name: a b
                dialect: google
                session: {lifetime: 3, updates-take: soon}
                faults:
                  - close-with: 7
                    before: response.done
                  - drop-evnt:
                    on: response.done
                """;

        assertThat(mistakesOf(yaml))
                .extracting(told -> told.substring(0, told.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "s.yaml:1:7:", "s.yaml:2:10:", "s.yaml:3:21:", "s.yaml:3:38:", "s.yaml:5:17:", "s.yaml:7:5:");
    }

    @Test
    void anUnknownFaultIsOneMistakeAndNotAMissingOneBesides() {
        assertThat(mistakesOf("name: a\nfaults:\n  - drop-evnt:\n    on: response.done"))
                .containsExactly("s.yaml:3:5: faults 1 has no 'drop-evnt'; did you mean 'drop-event'?");
    }

    @Test
    void jsonIsToldInTheSameWay() {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> SandboxReader.json("body", "{\n\t\"name\": \"a\",\n\t\"repeat\": 1}"))
                .withMessage("body:3:12: expected 'repeat' of the sandbox to be true or false, got 1.");
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> SandboxReader.json("body", "{\"name\": \"a\""))
                .withMessageStartingWith("body:1:")
                .withMessageContaining("expected JSON, got something else (");
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> SandboxReader.json("body", "name: a"))
                .withMessageContaining("expected JSON");
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> SandboxReader.json("body", "[".repeat(5_000)))
                .withMessageContaining("expected JSON");
    }

    private static List<String> mistakesOf(String yaml) {
        try {
            SandboxReader.yaml("s.yaml", yaml);
            throw new AssertionError("expected mistakes in " + yaml);
        } catch (InvalidDocumentException invalid) {
            return invalid.mistakes();
        }
    }
}
