package org.realtimetck.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.realtimetck.protocol.Response.Failure;

class FailuresTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWord(Failures failure) {
        assertThat(failure.word()).matches("[a-z-]+");
        assertThat(Failures.of(failure.word())).contains(failure);
    }

    @ParameterizedTest
    @EnumSource
    void isToldWithTheSessionsOwnNames(Failures failure) {
        String message =
                Failures.told(failure.error(), false, "sess_1", "gpt-realtime").message();

        assertThat(message).doesNotContain("{", "}").matches(".*\\.\\)?");
    }

    @Test
    void anUnknownWordIsNone() {
        assertThat(Failures.of("out-of-order")).isEmpty();
    }

    @Test
    void withoutAnErrorItIsTheServicesOwnServerError() {
        assertThat(Failures.told(null, false, "sess_1", "m").message()).contains("help.openai.com", "sess_1");
        assertThat(Failures.told(null, true, "sess_1", "m").message())
                .isEqualTo("The server had an error while processing your request. Sorry about that! You can retry your"
                        + " request, or contact us through our help center at aoai-realtimeapi-dri@microsoft.com if the"
                        + " error persists. (Please include the session ID sess_1 in your message.)");
    }

    @Test
    void anErrorOfTheScriptsOwnIsLeftAsItIs() {
        Failure own = new Failure("tokens", "rate_limit_exceeded", "Rate limit reached");

        assertThat(Failures.told(own, true, "sess_1", "m")).isEqualTo(own);
    }
}
