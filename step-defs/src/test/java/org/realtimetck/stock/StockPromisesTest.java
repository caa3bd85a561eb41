package org.realtimetck.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.sandbox.ReadyMade;
import tools.jackson.databind.json.JsonMapper;

/** The table of promises, and that it can be broken. */
class StockPromisesTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final StockPromise PROMISE = new StockPromise(
            List.of("connect"),
            null,
            List.of("session.created", "error gone: …", "closed 1001"),
            List.of("response.created"),
            Map.of("/said", MAPPER.createArrayNode(), "/sound/ms", MAPPER.valueToTree("20 .. 30")),
            null);

    @Test
    void eachReadyMadeSandboxHasAPromiseAndNoPromiseIsForNothing() {
        assertThat(StockPromises.load().keySet())
                .as("ready-made sandboxes in src/test/resources/stock")
                .containsExactlyInAnyOrderElementsOf(ReadyMade.names());
    }

    @Test
    void whatIsSeenInOrderKeepsIt() {
        assertThatCode(() -> PROMISE.isKept(MAPPER.readTree("""
                        {"seen": ["session.created", "x", "error gone: away", "closed 1001"], "said": [], "sound": {"ms": 20}}"""))).doesNotThrowAnyException();
    }

    @Test
    void anErrorTooManyBreaksItAsDoesOneTooFew() {
        breaks("""
                {"seen": ["session.created", "error gone: away", "SDK error: odd", "closed 1001"], "said": [], "sound": {"ms": 20}}""");
        breaks("""
                {"seen": ["session.created", "closed 1001"], "said": [], "sound": {"ms": 20}}""");
    }

    @Test
    void whatMustNotComeBreaksIt() {
        breaks("""
                {"seen": ["session.created", "response.created", "error gone: away", "closed 1001"], "said": [], "sound": {"ms": 20}}""");
    }

    @Test
    void otherFactsBreakIt() {
        breaks("""
                {"seen": ["session.created", "error gone: away", "closed 1001"], "said": ["x"], "sound": {"ms": 20}}""");
        breaks("""
                {"seen": ["session.created", "error gone: away", "closed 1001"], "said": [], "sound": {"ms": 19}}""");
        breaks("""
                {"seen": ["session.created", "error gone: away", "closed 1001"], "said": [], "sound": {"ms": 31}}""");
        breaks("""
                {"seen": ["session.created", "error gone: away", "closed 1001"], "said": []}""");
    }

    private static void breaks(String visit) {
        assertThatThrownBy(() -> PROMISE.isKept(MAPPER.readTree(visit))).isInstanceOf(AssertionError.class);
    }
}
