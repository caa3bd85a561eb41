package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.Response.Failure;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.FailResponse;
import org.realtimetck.script.Failures;
import org.realtimetck.script.Reply;

/** What a client hears of each failure on record. */
class FailedResponsesTest {

    private static Failure failure(List<ServerEvent> events) {
        Response response = only(events, ResponseDone.class).response();
        assertThat(response.status()).isEqualTo(Status.FAILED);
        assertThat(response.statusDetails()).isNotNull();
        Failure failure = response.statusDetails().error();
        assertThat(failure).isNotNull();
        return failure;
    }

    @ParameterizedTest
    @CsvSource({
        "server-error,server_error,",
        "server-error-of-azure,server_error,",
        "model-not-found,invalid_request_error,model_not_found",
        "rate-limit-exceeded,requests,rate_limit_exceeded",
        "insufficient-quota,insufficient_quota,insufficient_quota"
    })
    void aScriptNamesIt(String word, String type, String code) {
        Failures why = Failures.of(word).orElseThrow();
        SessionBench bench = SessionBench.saying(Reply.say("one two").endingWith(new Reply.Failed(1, why.error())));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events)).doesNotContain("error").endsWith("response.done", "rate_limits.updated");
        assertThat(failure(events).type()).isEqualTo(type);
        assertThat(failure(events).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void theSocketStaysOpenAndTheNextResponseMayStart(Failures why) {
        SessionBench bench = SessionBench.of(SessionBench.setup("gpt-realtime", FailResponse.always(why)));

        failure(bench.run(Client.respond()));
        failure(bench.run(Client.respond()));

        assertThat(bench.closes()).isEmpty();
    }

    @Test
    void azureNamesItsOwnPeople() {
        SessionBench bench =
                SessionBench.of(SessionBench.azure(prompt -> Reply.say("Hi").endingWith(new Reply.Failed(0, null))));

        assertThat(failure(bench.run(Client.respond())).message())
                .contains("aoai-realtimeapi-dri@microsoft.com", "(Please include the session ID " + bench.id());
    }

    /** The session begins well, and every response fails [C]. */
    @Test
    void anAccountWithoutAccessLearnsItFromTheFirstResponse() {
        SessionSetup setup = SessionBench.setup("gpt-realtime", FailResponse.always(Failures.MODEL_NOT_FOUND));
        assertThat(types(new Session(setup)
                        .start().stream()
                                .filter(Effect.Send.class::isInstance)
                                .map(effect -> ((Effect.Send) effect).event())
                                .toList()))
                .containsExactly("session.created");
        SessionBench bench = SessionBench.of(setup);

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events)).containsExactly("response.created", "response.done");
        assertThat(failure(events))
                .isEqualTo(new Failure(
                        "invalid_request_error",
                        "model_not_found",
                        "The model `gpt-realtime` does not exist or you do not have access to it."));
        assertThat(only(events, ResponseDone.class).response().output()).isEmpty();
        assertThat(types(bench.on(Client.says("still here")))).contains("conversation.item.added");
    }
}
