package org.realtimetck.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session as the service holds it passes; spoil one thing and the check says which. */
class SelfCheckTest {

    private static RecordedTalk spoken() {
        return RecordedTalk.of("openai.text-in-audio-out");
    }

    @ParameterizedTest
    @MethodSource("org.realtimetck.selfcheck.Spoilt#all")
    void oneThingSpoiltIsABreach(Spoilt spoilt) {
        assertThatThrownBy(() -> spoilt.talk().judgeWith(SelfCheck.complete().connection()))
                .isInstanceOfSatisfying(
                        Breach.class, breach -> assertThat(breach.check()).isEqualTo(spoilt.check()))
                .hasMessageStartingWith("self-check of " + spoilt.check() + ": expected ")
                .hasMessageContaining(spoilt.says())
                .hasMessageContaining(", got ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai.text-in-audio-out",
                "azure.text-in-audio-out",
                "openai.gpt-realtime-2.1.text-function-round",
                "openai.server-vad-turn"
            })
    void aSessionAsRecordedPasses(String name) {
        assertThatCode(() ->
                        RecordedTalk.of(name).judgeWith(SelfCheck.complete().connection()))
                .doesNotThrowAnyException();
    }

    @Test
    void aListingOfToolsEndsOnce() {
        ConnectionCheck check = SelfCheck.complete().connection();
        String listing = "{\"type\":\"mcp_list_tools.%s\",\"event_id\":\"event_%d\",\"item_id\":\"item_1\"}";
        check.event(listing.formatted("in_progress", 1));
        check.event(listing.formatted("completed", 2));
        assertThatThrownBy(() -> check.event(listing.formatted("failed", 3)))
                .hasMessageStartingWith(
                        "self-check of listings and calls of MCP servers: expected one that is in progress");
    }

    @Test
    void connectionsAreJudgedEachByItself() {
        SelfCheck one = SelfCheck.complete();
        spoken().judgeWith(one.connection());
        assertThatCode(() -> spoken().judgeWith(one.connection())).doesNotThrowAnyException();
    }

    @Test
    void whatItCoversNamesTheSdksVersion() {
        assertThat(SelfCheck.complete().covers()).endsWith("with the official Java SDK's models 4.98.0");
        assertThat(new CompleteCheck(Optional.empty()).covers()).contains("without the official Java SDK's models");
    }

    @Test
    void withoutTheModelsTheBooksAreKeptAllTheSame() {
        ConnectionCheck check = new CompleteCheck(Optional.empty()).connection();
        assertThatThrownBy(() -> spoken().twice("response.done").judgeWith(check))
                .isInstanceOf(Breach.class);
    }

    @Test
    void switchedOffItLetsEverythingPass() {
        assertThatCode(() -> SelfCheck.off().connection().event("no event at all"))
                .doesNotThrowAnyException();
    }
}
