package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.protocol.Usage;
import org.realtimetck.protocol.Usage.OutputTokenDetails;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Reply;

class ReasoningTest {

    private static final Map<String, Object> HIGH = Tree.of("effort", "high");

    private static SessionSetup setup(String model) {
        return SessionBench.setup(model, prompt -> Reply.say("Hi there, how are you?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-realtime", "gpt-realtime-1.5", "gpt-realtime-mini", "gpt-realtime-2025-08-28"})
    void aModelThatDoesNotReasonRefusesTheWholeUpdate(String model) {
        SessionBench bench = SessionBench.of(setup(model));

        ErrorBody error = bench.errorOn(Client.update("instructions", "Be brief.", "reasoning", HIGH));

        assertThat(error)
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "unsupported_parameter",
                        "Unsupported parameter: 'session.reasoning' is not supported with this model.",
                        "session.reasoning",
                        "evt_update"));
        assertThat(only(bench.on(Client.update()), SessionUpdated.class)
                        .session()
                        .get("instructions"))
                .isNotEqualTo("Be brief.");
        assertThat(bench.errorOn(Client.respond("reasoning", HIGH)).param()).isEqualTo("response.reasoning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-realtime-2", "gpt-realtime-2.1", "gpt-realtime-2.1-mini", "a-deployment"})
    void aModelThatReasonsTakesItAndDoesNotEchoIt(String model) {
        SessionBench bench = SessionBench.of(setup(model));

        assertThat(only(bench.on(Client.update("reasoning", HIGH)), SessionUpdated.class)
                        .session())
                .doesNotContainKey("reasoning");
        assertThat(types(bench.run(Client.respond("reasoning", HIGH)))).contains("response.done");
    }

    private static OutputTokenDetails made(SessionBench bench, Object... overrides) {
        Usage usage = only(bench.run(Client.respond(overrides)), ResponseDone.class)
                .response()
                .usage();
        assertThat(usage).isNotNull();
        OutputTokenDetails made = usage.outputTokenDetails();
        assertThat(usage.outputTokens()).isEqualTo(made.textTokens() + made.audioTokens());
        return made;
    }

    @Test
    void itsThoughtsAreNotTold() {
        assertThat(made(SessionBench.of(setup("gpt-realtime-2.1"))).reasoningTokens())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"minimal,0", "low,16", "medium,64", "high,256", "xhigh,256"})
    void varyingTheyAreToldAsPartOfTheText(String effort, long thought) {
        SessionBench quiet = SessionBench.of(setup("gpt-realtime-2.1"));
        SessionBench bench = SessionBench.of(setup("gpt-realtime-2.1").varying(Variation.REASONING_TOKENS_TOLD));

        OutputTokenDetails made = made(bench, "reasoning", Tree.of("effort", effort));

        assertThat(made.reasoningTokens()).isEqualTo(thought);
        assertThat(made.textTokens()).isEqualTo(made(quiet).textTokens() + thought);
    }

    @Test
    void theyStayWithinTheLimitAndOffModelsThatDoNotReason() {
        SessionBench bench = SessionBench.of(setup("gpt-realtime-2.1").varying(Variation.REASONING_TOKENS_TOLD));

        OutputTokenDetails made = made(bench, "reasoning", HIGH, "max_output_tokens", 100);
        assertThat(made.textTokens() + made.audioTokens()).isEqualTo(100);

        assertThat(made(SessionBench.of(setup("gpt-realtime").varying(Variation.REASONING_TOKENS_TOLD)))
                        .reasoningTokens())
                .isNull();
    }
}
