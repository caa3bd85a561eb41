package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong input of every kind is told what was expected, and changes nothing. */
class ControlRefusalsTest {

    private static final String ONE = "/sandboxes/mine";
    private static final String SEND = ONE + "/connections/1/send";
    private static final String FAULTS = ONE + "/connections/1/faults";

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("POST", "/sandboxes", "no json", 400, "body:1"),
                wrong("POST", "/sandboxes", "", 400, "expected a sandbox"),
                wrong("POST", "/sandboxes", "[]", 400, "mapping"),
                wrong("POST", "/sandboxes", "{\"nam\": \"x\"}", 400, "did you mean 'name'"),
                wrong("POST", "/sandboxes", "{\"name\": \"no space\"}", 400, "name"),
                wrong("POST", "/sandboxes", "{\"name\": \"" + "x".repeat(65) + "\"}", 400, "64"),
                wrong("POST", "/sandboxes", "{\"name\": \"mine\"}", 409, "'mine' is open already"),
                wrong(
                        "POST",
                        "/sandboxes",
                        "{\"name\": \"x\", \"faults\": [{\"close-wit\": 1011, \"before\": \"response.done\"}]}",
                        400,
                        "did you mean 'close-with'"),
                wrong("POST", "/sandboxes", "{\"name\": \"" + "x".repeat(1_100_000) + "\"}", 413, "at most"),
                wrong(
                        "POST",
                        "/sandboxes",
                        "{\"name\": \"x\", \"replies\": [" + "{\"say\": \"a\"},".repeat(1_000) + "{\"say\": \"a\"}]}",
                        400,
                        "at most 1000 items, got 1001"),
                wrong("PUT", ONE, "{\"name\": \"strays\"}", 409, "'strays' is open already"),
                wrong("PUT", ONE, "{}", 400, "name"),
                wrong("PUT", "/sandboxes/strays", "{\"name\": \"strays\"}", 409, "the server's own"),
                wrong("PUT", "/sandboxes/min", "{\"name\": \"min\"}", 404, "did you mean 'mine'"),
                wrong("DELETE", "/sandboxes/strays", "", 409, "the server's own"),
                wrong("DELETE", "/sandboxes/nobody", "", 404, "there is no sandbox 'nobody'"),
                wrong("POST", "/sandboxes/strays/reset", "", 409, "the server's own"),
                wrong("POST", ONE + "/advance", "{\"by\": 10}", 400, "10ms"),
                wrong("POST", ONE + "/advance", "{\"by\": \"10 miles\"}", 400, "10 miles"),
                wrong("POST", ONE + "/advance", "{\"by\": \"99999m\"}", 400, "99999m"),
                wrong("POST", ONE + "/advance", "{\"by\": \"1s\"}", 409, "stepped"),
                wrong("GET", ONE + "/journal?limit=1001", "", 400, "1000"),
                wrong("GET", ONE + "/journal?limit=some", "", 400, "some"),
                wrong("GET", ONE + "/journal?after=-1", "", 400, "-1"),
                wrong("GET", ONE + "/journal?typ=x", "", 400, "did you mean 'type'"),
                wrong("GET", ONE + "/journal?await=recieved:x", "", 400, "did you mean 'received'"),
                wrong("GET", ONE + "/journal?await=sent&within=5", "", 400, "5"),
                wrong("GET", ONE + "/journal?await=sent&within=61m", "", 400, "61m"),
                wrong("GET", ONE + "/journal/live?limit=3", "", 400, "knows no 'limit'"),
                wrong("POST", ONE + "/connections/2/send", "{\"text\": \"a\"}", 404, "open are: [1]"),
                wrong("POST", ONE + "/connections/one/send", "{\"text\": \"a\"}", 404, "no session one"),
                wrong("POST", SEND, "{}", 400, "got none"),
                wrong("POST", SEND, "{\"text\": \"a\", \"event\": {}}", 400, "got both"),
                wrong("POST", SEND, "{\"event\": \"a\"}", 400, "an object"),
                wrong("POST", SEND, "{\"txt\": \"a\"}", 400, "did you mean 'text'"),
                wrong("POST", FAULTS, "{\"close\": 1000}", 400, "close"),
                wrong("POST", FAULTS, "{\"close-wiht\": 1000}", 400, "did you mean 'close-with'"),
                wrong("POST", FAULTS, "{\"close-with\": 99}", 400, "1000"),
                wrong("POST", FAULTS, "{\"drop-event\": null}", 400, "drop-event"),
                wrong("POST", FAULTS, "{}", 400, "one fault"),
                wrong("GET", "/sandbox", "", 404, "POST /_tck/sandboxes"),
                wrong("GET", "", "", 404, "GET /_tck/openapi.json"),
                wrong("PATCH", "/sandboxes", "{}", 405, "expected POST, GET"),
                wrong("DELETE", "/openapi.json", "", 405, "expected GET"));
    }

    private static Arguments wrong(String method, String path, String body, int status, String message) {
        return Arguments.of(method, path, body, status, message);
    }

    @ParameterizedTest(name = "{0} {1} {4}")
    @MethodSource("wrong")
    void wrongInputIsRefusedAndChangesNothing(String method, String path, String body, int status, String message)
            throws Exception {
        OpenSandbox open = fake.open("mine", null);
        JdkClient client = fake.connect(RunningFake.OPENAI, open.key());
        client.nextOf("session.created");
        String before = told();

        Controller.Answer answer = Controller.of(fake).call(method, path, body);

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.message()).contains(message);
        assertThat(answer.raw().headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(told()).isEqualTo(before);
        assertThat(fake.server().sandbox("mine")).containsSame(open);
    }

    private String told() throws Exception {
        return Controller.of(fake).get("/sandboxes").raw().body();
    }

    @Test
    void withoutTheTokenNothingIsToldAndNothingDone() throws Exception {
        Controller good = Controller.of(fake);
        String key = fake.open("mine", null).key();
        for (String token : List.of("", "tck-control-0", key, good.token() + "0")) {
            for (String path : List.of("/sandboxes", "/openapi.json", "/nothing", "")) {
                assertThat(good.with(token).get(path).status()).isEqualTo(401);
            }
            Controller.Answer deleted = good.with(token).call("DELETE", "/sandboxes/mine", "");
            assertThat(deleted.status()).isEqualTo(401);
            assertThat(deleted.message()).contains("Authorization: Bearer").doesNotContain(good.token());
        }
        assertThat(fake.server().sandbox("mine")).isPresent();
    }

    @Test
    void aTokenIsGoodForOneStart() {
        try (FakeRealtimeServer other = FakeRealtimeServer.start(
                ServerOptions.forScenarios(fake.server().caFile().getParent()))) {
            assertThat(other.controlToken()).isNotEqualTo(fake.server().controlToken());
        }
    }

    @Test
    void aSandboxMadeInJavaCannotBeginAgain() throws Exception {
        fake.open("mine", null);

        Controller.Answer answer = Controller.of(fake).post("/sandboxes/mine/reset", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("was not made of a document", "replace it");
    }
}
