package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.journal.Entry;
import tools.jackson.databind.JsonNode;

/** What whoever steers the fake over HTTP can do with it. */
class ControlCallsTest extends ControlledFake {

    private static final String SAYS_TWO = """
            {"name": "mine", "replies": [{"say": "two"}]}""";
    private static final String STEPPED = """
            {"name": "mine", "tempo": "stepped"}""";

    @Test
    void aSandboxIsMadeOfADocumentAndReachedAsTheAnswerSays() throws Exception {
        Controller.Answer made = controller.post("/sandboxes", SAYS_ONE);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("httpUrl").asString())
                .isEqualTo(fake.server().httpUrl().toString());
        assertThat(made.json().path("httpsUrl").asString())
                .isEqualTo(fake.server().httpsUrl().toString());
        for (String dialect : List.of("openai", "azure")) {
            for (String way : List.of("plain", "tls")) {
                URI address = URI.create(
                        made.json().path("webSockets").path(dialect).path(way).asString());
                String key = made.json().path("key").asString();
                Map<String, String> headers =
                        dialect.equals("azure") ? Map.of("api-key", key) : Map.of("Authorization", "Bearer " + key);
                JdkClient client = fake.closing(JdkClient.connect(fake.http(), address, headers, List.of()));
                client.nextOf("session.created");
            }
        }
        JsonNode journal = controller
                .get(made.json().path("journal").asString().substring("/_tck".length()))
                .json();
        assertThat(journal.path("entries").size()).isEqualTo(8);
    }

    @Test
    void aDocumentMayBeYaml() throws Exception {
        Controller.Answer made =
                controller.post("/sandboxes", "name: mine\ndialect: azure\n", "Content-Type", "application/yaml");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("webSockets").propertyNames()).containsExactly("azure");
    }

    @Test
    void sandboxesAreListedByNameAndShownOneByOne() throws Exception {
        OpenSandbox open = create(SAYS_ONE);
        connected(open);

        JsonNode list = controller.get("/sandboxes").json().path("sandboxes");
        assertThat(list.valueStream().map(one -> one.path("name").asString())).containsExactly("mine", "strays");
        assertThat(list.path(1).path("ownOfServer").asBoolean()).isTrue();
        JsonNode shown = controller.get("/sandboxes/mine").json();
        assertThat(shown.path("key").asString()).isEqualTo(open.key());
        assertThat(shown.path("connections").path(0).asInt()).isEqualTo(1);
    }

    @Test
    void aReplacedSandboxKeepsItsKeyAndItsOpenSessions() throws Exception {
        OpenSandbox open = create(SAYS_ONE);
        JdkClient before = connected(open);

        Controller.Answer replaced = controller.call("PUT", "/sandboxes/mine", SAYS_TWO);

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("key").asString()).isEqualTo(open.key());
        assertThat(replaced.json().path("httpUrl").asString())
                .isEqualTo(fake.server().httpUrl().toString());
        assertThat(Said.writtenTurn(connected(open), "hello")).isEqualTo("two");
        assertThat(Said.writtenTurn(before, "hello")).isEqualTo("one");
        assertThat(controller
                        .post("/sandboxes/mine/connections/1/send", "{\"event\": {\"type\": \"late\"}}")
                        .status())
                .isEqualTo(202);
        before.nextOf("late");
    }

    @Test
    void aSandboxThatDistortsBytesGetsAnEntranceOfItsOwnAndLosesItWhenReplaced() throws Exception {
        String distorting = """
                {"name": "mine", "network": [{"latency": "5ms"}]}""";
        Controller.Answer made = controller.post("/sandboxes", distorting);
        assertThat(made.json().path("httpUrl").asString())
                .isNotEqualTo(fake.server().httpUrl().toString());
        assertThat(fake.server().relays()).isEqualTo(1);

        Controller.Answer same = controller.call("PUT", "/sandboxes/mine", distorting);
        assertThat(same.json().path("httpUrl")).isEqualTo(made.json().path("httpUrl"));
        Controller.Answer plain = controller.call("PUT", "/sandboxes/mine", SAYS_ONE);
        assertThat(plain.json().path("httpUrl").asString())
                .isEqualTo(fake.server().httpUrl().toString());
        assertThat(fake.server().relays()).isZero();
    }

    @Test
    void aDeletedSandboxEndsItsSessionsAndItsKeyIsUnknown() throws Exception {
        OpenSandbox open = create(SAYS_ONE);
        JdkClient client = connected(open);

        assertThat(controller.call("DELETE", "/sandboxes/mine", "").status()).isEqualTo(200);

        assertThat(client.end().code()).isEqualTo(1001);
        assertThat(fake.connect(RunningFake.OPENAI, open.key()).end().code()).isEqualTo(3000);
        assertThat(controller.get("/sandboxes/mine").status()).isEqualTo(404);
    }

    @Test
    void timePassesInStepsWhereItIsStepped() throws Exception {
        OpenSandbox open = create(STEPPED);
        JdkClient client = connected(open);

        assertThat(controller
                        .post("/sandboxes/mine/advance", "{\"by\": \"61m\"}")
                        .json()
                        .path("advancedByMillis")
                        .asInt())
                .isEqualTo(3_660_000);
        client.end();
        assertThat(controller
                        .get("/sandboxes/mine/journal?await=closed&within=10s")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aResetSandboxBeginsAgainUnderItsKey() throws Exception {
        OpenSandbox open = create(SAYS_ONE);
        JdkClient client = connected(open);
        assertThat(Said.writtenTurn(client, "hello")).isEqualTo("one");

        Controller.Answer reset = controller.post("/sandboxes/mine/reset", "");

        assertThat(reset.json().path("key").asString()).isEqualTo(open.key());
        assertThat(reset.json().path("entries").asInt()).isZero();
        assertThat(client.end().code()).isEqualTo(1001);
        assertThat(Said.writtenTurn(connected(open), "hello")).isEqualTo("one");
        assertThat(controller
                        .get("/sandboxes/mine/journal?limit=1")
                        .json()
                        .path("entries")
                        .path(0)
                        .path("connection")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void findingsAreThoseOfTheRules() throws Exception {
        OpenSandbox open = create(SAYS_ONE);
        fake.closing(JdkClient.connect(
                        fake.http(),
                        fake.webSocket(RunningFake.OPENAI),
                        Map.of("Authorization", "Bearer " + open.key(), "OpenAI-Beta", "realtime=v1"),
                        List.of()))
                .end();

        JsonNode findings = controller.get("/sandboxes/mine/findings").json().path("findings");

        assertThat(findings.path(0).path("rule").asString()).isEqualTo("MIG-01");
        assertThat(findings.path(0).path("fix").asString()).isNotEmpty();
    }

    @Test
    void messagesAreSentIntoAnOpenSession() throws Exception {
        JdkClient client = connected(create(SAYS_ONE));
        String send = "/sandboxes/mine/connections/1/send";

        assertThat(controller
                        .post(send, "{\"event\": {\"type\": \"weather.changed\", \"n\": [1, null]}}")
                        .status())
                .isEqualTo(202);
        assertThat(client.nextOf("weather.changed").path("n").path(1).isNull()).isTrue();
        controller.post(send, "{\"text\": \"no {json\"}");
        assertThat(client.nextText()).isEqualTo("no {json");
        assertThat(fake.server().sandbox("mine").orElseThrow().journal().entries())
                .anyMatch(entry -> entry instanceof Entry.Sent sent && "weather.changed".equals(sent.type()));
    }

    @Test
    void faultsStrikeAnOpenSessionAtOnce() throws Exception {
        JdkClient client = connected(create(SAYS_ONE));

        assertThat(controller
                        .post(
                                "/sandboxes/mine/connections/1/faults",
                                "{\"close-with\": {\"code\": 4321, \"reason\": \"as you like\"}}")
                        .status())
                .isEqualTo(202);

        assertThat(client.end()).isEqualTo(new JdkClient.End(4321, "as you like"));
    }

    @Test
    void theSchemaAndTheVocabularyAreTold() throws Exception {
        assertThat(controller
                        .get("/schema/sandbox.json")
                        .json()
                        .path("properties")
                        .has("faults"))
                .isTrue();
        JsonNode vocabulary = controller.get("/vocabulary").json();
        assertThat(vocabulary.propertyNames()).containsExactly("faults", "places", "upgrade", "network", "moments");
        assertThat(vocabulary.path("faults").path(0).path("name").asString()).isEqualTo("close-with");
        assertThat(vocabulary.path("faults").path(0).path("atOnce").asBoolean()).isTrue();
    }
}
