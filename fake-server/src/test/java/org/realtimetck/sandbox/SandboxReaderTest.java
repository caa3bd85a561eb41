package org.realtimetck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.realtimetck.clock.Tempo;
import org.realtimetck.fault.CloseWith;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Failures;
import org.realtimetck.script.Heard;
import org.realtimetck.script.McpError;
import org.realtimetck.script.McpListing;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.transport.upgrade.FaultyUpgrade;
import org.realtimetck.transport.upgrade.RefuseUpgrade;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All that a sandbox document may say, and what it means. */
class SandboxReaderTest {

    static final String EVERYTHING = """
            name: everything
            story: >-
              People tell
              this.
            good-client: Goes on.
            dialect: azure
            key: refused
            tempo: {compressed: 360}
            vary: [marin-is-default]
            session: {lifetime: 30s, updates-take: 250ms, input-tokens: 900, input-buffer: 1m}
            pace: {before-first: 40ms, per-delta: 15ms}
            hears:
              - words: What is the weather?
                failure: server-error
                when: after-response
                early: 2
                languages: [en]
              - segments:
                  - {speaker: A, text: Hello.}
                  - {speaker: B, text: Hi.}
                pace: {}
            deployments: {my-whisper: whisper-1}
            replies:
              - say: Hello.
              - outputs:
                  - say: {text: Let me see.}
                  - call-function: {name: get_weather, arguments: {city: Paris}}
                  - call-mcp: {server: docs, tool: search, arguments: not JSON}
                  - ask-approval: {server: docs, tool: submit}
                ending: {failed: {after-deltas: 3, error: insufficient-quota}}
                pace: {before-done: 1s}
              - call-function: get_weather
                ending: {incomplete: {after-deltas: 2, reason: content_filter}}
              - ending: {cancelled: {after-deltas: 1}}
              - ending: {failed: {error: {like: {type: odd, message: So it is.}}}}
            repeat: true
            failing-responses: {every: 3, after-deltas: 1, error: model-not-found}
            mcp:
              servers:
                - label: docs
                  tools: [search, {name: submit, description: Submits., annotations: {readOnlyHint: false}}]
                  takes: 1s
                - {label: broken, fails: true}
              results:
                - output: found
                - tool-error: no
                  takes: 2s
                - http-error: {code: 503, message: busy}
            faults:
              - close-with: {code: 1011, reason: internal}
                before: response.done
              - drop-event:
                on: {event: response.output_text.delta, nth: 2}
            upgrade:
              - refuse-upgrade: {status: 503, retry-after: 2s}
                attempts: 2
                out-of: 3
            """.replace("tool-error: no", "tool-error: \"no\"");

    private static final SandboxDocument READ = SandboxReader.yaml("everything.yaml", EVERYTHING);

    @Test
    void readsWhatItIs() {
        assertThat(READ.name()).isEqualTo("everything");
        assertThat(READ.story()).isEqualTo("People tell this.");
        assertThat(READ.goodClient()).isEqualTo("Goes on.");
        assertThat(READ.dialect()).isEqualTo(Dialect.AZURE);
        assertThat(READ.refusesKey()).isTrue();
        assertThat(READ.tempo()).isEqualTo(new Tempo.Compressed(360));
        assertThat(READ.variations()).isEqualTo(Set.of(Variation.MARIN_IS_DEFAULT));
        assertThat(READ.limits())
                .isEqualTo(
                        new SessionLimits(Duration.ofSeconds(30), Duration.ofMillis(250), 900L, Duration.ofMinutes(1)));
    }

    @Test
    void readsWhatItHears() {
        Pace pace = new Pace(Duration.ofMillis(40), Duration.ofMillis(15));

        assertThat(READ.script().hears())
                .containsExactly(
                        Heard.words("What is the weather?")
                                .failing(Heard.Failure.SERVER_ERROR)
                                .knownEarly(2)
                                .when(Heard.When.AFTER_RESPONSE)
                                .in("en")
                                .at(pace),
                        Heard.talk(new Heard.Segment("A", "Hello."), new Heard.Segment("B", "Hi.")));
        assertThat(READ.script().deployments()).isEqualTo(Map.of("my-whisper", "whisper-1"));
    }

    @Test
    void readsWhatItSays() {
        Pace pace = new Pace(Duration.ofMillis(40), Duration.ofMillis(15));

        assertThat(READ.script().replies())
                .containsExactly(
                        Reply.say("Hello.").at(pace),
                        new Reply(
                                List.of(
                                        new Reply.Say("Let me see."),
                                        new Reply.CallFunction("get_weather", "{\"city\":\"Paris\"}"),
                                        new Reply.CallMcp("docs", "search", "not JSON", null, null),
                                        new Reply.AskApproval("docs", "submit", "{}")),
                                new Reply.Failed(3, Failures.INSUFFICIENT_QUOTA.error()),
                                Pace.IMMEDIATE.withBeforeDone(Duration.ofSeconds(1))),
                        Reply.call("get_weather", "{}")
                                .endingWith(new Reply.Incomplete(2, "content_filter"))
                                .at(pace),
                        new Reply(List.of(), new Reply.Cancelled(1), pace),
                        new Reply(
                                List.of(), new Reply.Failed(0, new Response.Failure("odd", null, "So it is.")), pace));
        FailingResponses failing = READ.script().failing();
        assertThat(failing).isNotNull();
        assertThat(failing.afterDeltas()).isEqualTo(1);
        assertThat(failing.error()).isEqualTo(Failures.MODEL_NOT_FOUND.error());
        assertThat(List.of(1, 2, 3, 4, 5, 6)).filteredOn(failing.which()::test).containsExactly(3, 6);
    }

    @Test
    void readsWhatMcpServersDo() {
        assertThat(READ.script().mcp().listings().get("broken")).isEqualTo(McpListing.failing());
        McpListing docs = READ.script().mcp().listings().get("docs");
        assertThat(docs).isNotNull();
        assertThat(docs.takes()).isEqualTo(Duration.ofSeconds(1));
        assertThat(docs.tools()).extracting(tool -> tool.name()).containsExactly("search", "submit");
        assertThat(READ.script().mcp().results())
                .containsExactly(
                        McpResult.of("found"),
                        McpResult.failing(new McpError.ToolExecutionError("no")).taking(Duration.ofSeconds(2)),
                        McpResult.failing(new McpError.HttpError(503, "busy")));
    }

    @Test
    void readsWhatGoesWrong() {
        assertThat(READ.faults().get(0))
                .isEqualTo(new PlacedFault(new CloseWith(1011, "internal"), Place.before("response.done")));
        assertThat(READ.faults().get(1).place()).isEqualTo(new Place.OnEvent("response.output_text.delta", 2));
        assertThat(READ.upgradeFaults())
                .containsExactly(new FaultyUpgrade(
                        new RefuseUpgrade(503, Duration.ofSeconds(2), RefuseUpgrade.RetryAfter.SECONDS, Map.of(), ""),
                        2,
                        3));
    }

    @Test
    void readsTheSameFromJson() {
        String json = JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new YAMLMapper().readTree(EVERYTHING))
                .replace("  ", "\t");

        SandboxDocument fromJson = SandboxReader.json("everything.json", json);

        assertThat(fromJson.faults()).isEqualTo(READ.faults());
        assertThat(fromJson.upgradeFaults()).isEqualTo(READ.upgradeFaults());
        assertThat(fromJson.limits()).isEqualTo(READ.limits());
        assertThat(fromJson.script().replies()).isEqualTo(READ.script().replies());
        assertThat(fromJson.script().hears()).isEqualTo(READ.script().hears());
        assertThat(fromJson.script().mcp()).isEqualTo(READ.script().mcp());
    }

    @Test
    void aNameIsEnough() {
        SandboxDocument plain = SandboxReader.yaml("a.yaml", "name: a");

        assertThat(plain.faults()).isEmpty();
        assertThat(plain.dialect()).isNull();
        assertThat(plain.refusesKey()).isFalse();
        assertThat(plain.limits()).isEqualTo(SessionLimits.AS_CAPTURED);
        assertThat(plain.tempo()).isEqualTo(Tempo.real());
    }
}
