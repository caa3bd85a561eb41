package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Target;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.json.JsonMapper;

class ErrandVariablesTest {

    @Test
    void anOpenAiClientFindsWhatItsSdkReadsAndNothingOfAzure() {
        Map<String, String> environment = environment(Map.of(), Dialect.OPENAI);
        assertThat(environment)
                .containsEntry("OPENAI_BASE_URL", "https://127.0.0.1:40123/v1")
                .containsEntry("OPENAI_API_KEY", Samples.KEY)
                .containsEntry("TCK_PROFILE", "openai")
                .containsEntry("TCK_WS_URL", "wss://127.0.0.1:40123/v1/realtime?model=gpt-realtime")
                .containsEntry("TCK_HTTP_URL", "https://127.0.0.1:40123/v1")
                .containsEntry("TCK_PLAIN_WS_URL", "ws://127.0.0.1:40124/v1/realtime?model=gpt-realtime")
                .containsEntry("TCK_PLAIN_HTTP_URL", "http://127.0.0.1:40124/v1");
        assertThat(environment.keySet()).noneMatch(name -> name.startsWith("AZURE"));
    }

    @Test
    void anAzureClientFindsWhatItsSdkReadsAndNothingOfOpenAi() {
        Map<String, String> environment = environment(Map.of(), Dialect.AZURE);
        assertThat(environment)
                .containsEntry("AZURE_OPENAI_ENDPOINT", "https://127.0.0.1:40123")
                .containsEntry("AZURE_OPENAI_API_KEY", Samples.KEY)
                .containsEntry("TCK_PROFILE", "azure")
                .containsEntry("TCK_HTTP_URL", "https://127.0.0.1:40123/openai/v1");
        assertThat(environment.keySet()).noneMatch(name -> name.startsWith("OPENAI"));
    }

    @Test
    void theAuthorityToTrustIsThereInEveryVariableAnEcosystemReads() {
        Map<String, String> environment = environment(Map.of("SSL_CERT_FILE", "/etc/own.pem"), Dialect.OPENAI);
        for (String name : List.of(
                "TCK_CA_FILE", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")) {
            assertThat(environment).containsEntry(name, "/kit/ca.pem");
        }
        assertThat(environment)
                .containsEntry("TCK_TRUST_STORE", "/kit/trust.p12")
                .containsEntry("TCK_TRUST_STORE_PASSWORD", "changeit")
                .doesNotContainKey("JAVA_TOOL_OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPENAI_API_KEY_2",
                "OPENAI_ORG_ID",
                "AZURE_OPENAI_API_KEY",
                "AZURE_CLIENT_SECRET",
                "ANTHROPIC_API_KEY",
                "AWS_PROFILE",
                "GITHUB_TOKEN",
                "MY_SECRET",
                "DB_PASSWORD",
                "ACME_APIKEY",
                "deepgram_api_key",
                "HTTP_PROXY",
                "https_proxy",
                "ALL_PROXY",
                "no_proxy",
                "npm_config_https_proxy",
                "NODE_TLS_REJECT_UNAUTHORIZED",
                "TCK_ANYTHING"
            })
    void secretsAndProxiesAreNotHandedOn(String name) {
        assertThat(environment(Map.of(name, "real"), Dialect.OPENAI)).doesNotContainKey(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://me:planted@db.example.org/mine",
                "see http://me:p%40ss@10.0.0.1:3128",
                "sk-proj-0123456789abcdef0123",
                "prefix ghp_0123456789abcdef0123",
                "AKIA0123456789ABCDEF",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE"
            })
    void whatLooksLikeASecretIsNotHandedOnWhateverItsName(String value) {
        assertThat(environment(Map.of("MINE", value), Dialect.OPENAI)).doesNotContainKey("MINE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org:443/a@b", "risk-averse-people-only-please", "me@example.org", "a:b"})
    void whatOnlyResemblesOneIsHandedOn(String value) {
        assertThat(environment(Map.of("MINE", value), Dialect.OPENAI)).containsEntry("MINE", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATH", "HOME", "LANG", "JAVA_HOME", "KEYBOARD", "TOKENIZERS_PARALLELISM", "NODE_OPTIONS"})
    void whatAProgramNeedsToRunIsHandedOn(String name) {
        assertThat(environment(Map.of(name, "value"), Dialect.OPENAI)).containsEntry(name, "value");
    }

    @Test
    void aPackageManagerKeepsItsProxyAndTokenButNoModelKey() {
        Map<String, String> inherited = Map.of("HTTPS_PROXY", "p", "NPM_TOKEN", "t", "OPENAI_API_KEY", "k");
        assertThat(InheritedVariables.forSetUp(inherited)).containsOnlyKeys("HTTPS_PROXY", "NPM_TOKEN");
    }

    @Test
    void theContextHasEveryKeyAndSaysNullForWhatIsNotAsked() {
        assertThat(environment(Map.of(), Dialect.OPENAI).get("TCK_CONTEXT"))
                .isEqualTo("{\"turns\":[\"Hello\",\"Again\"],\"output\":\"text\",\"instructions\":\"Be brief.\","
                        + "\"voice\":null,\"function\":null,\"speech\":null,\"interrupt\":null,"
                        + "\"transcriptionModel\":null,\"maxSeconds\":30.0}");
    }

    @Test
    void theContextHoldsFunctionSpeechAndScaledTime() {
        Errand.Function function =
                new Errand.Function("weather", "Tells it", Map.of("type", "object"), "{\"celsius\":7}");
        Errand errand = new Errand(
                Errand.Kind.USE_TOOL,
                List.of("Hi"),
                Errand.Output.AUDIO,
                "",
                "marin",
                function,
                Path.of("/kit/hi.wav"),
                Duration.ofSeconds(10));
        var context = JsonMapper.builder().build().readTree(ErrandContext.json(errand, 2.5));
        assertThat(context.path("output").stringValue()).isEqualTo("audio");
        assertThat(context.path("voice").stringValue()).isEqualTo("marin");
        assertThat(context.path("speech").stringValue()).isEqualTo("/kit/hi.wav");
        assertThat(context.path("maxSeconds").doubleValue()).isEqualTo(25.0);
        assertThat(context.path("function").path("parameters").path("type").stringValue())
                .isEqualTo("object");
        assertThat(context.path("function").path("answer").stringValue()).isEqualTo("{\"celsius\":7}");
    }

    @Test
    void theContextSaysHowTheUserBreaksInAndWhatWritesDown() {
        Errand errand = new Errand(
                Errand.Kind.TRANSCRIBE,
                List.of("Hi"),
                Errand.Output.AUDIO,
                "",
                null,
                null,
                Path.of("/kit/hi.wav"),
                new Errand.Interruption(Errand.Interruption.By.SPEECH, 300),
                "gpt-4o-transcribe",
                Duration.ofSeconds(10));
        var context = JsonMapper.builder().build().readTree(ErrandContext.json(errand, 1));
        assertThat(context.path("interrupt").toString()).isEqualTo("{\"by\":\"speech\",\"afterMs\":300}");
        assertThat(context.path("transcriptionModel").stringValue()).isEqualTo("gpt-4o-transcribe");
        assertThat(Placeholders.of(errand, Samples.target()).in(List.of("{ws_url}")))
                .containsExactly("wss://127.0.0.1:40123/v1/realtime?intent=transcription");
    }

    @Test
    void placeholdersAreReplacedOnceAndOtherBracesStay() {
        List<String> command = List.of("run", "--to={ws_url}", "{model}/{errand}", "{\"a\":1}", "${HOME}", "{other}");
        assertThat(Placeholders.of(Samples.errand(), Samples.target()).in(command))
                .containsExactly(
                        "run",
                        "--to=wss://127.0.0.1:40123/v1/realtime?model=gpt-realtime",
                        "gpt-realtime/talk-once",
                        "{\"a\":1}",
                        "${HOME}",
                        "{other}");
    }

    @Test
    void aValueThatLooksLikeAPlaceholderIsNotReplacedAgain() {
        Target target = Samples.target();
        Target odd = new Target(
                target.dialect(),
                URI.create("https://127.0.0.1:1"),
                target.httpOrigin(),
                "{model}",
                "$1",
                target.caFile(),
                target.trustStore(),
                1);
        assertThat(Placeholders.of(Samples.errand(), odd).in(List.of("{key} {model}")))
                .containsExactly("{model} $1");
    }

    private static Map<String, String> environment(Map<String, String> inherited, Dialect dialect) {
        return ErrandVariables.environment(
                inherited, "RESP-004", Samples.errand(), Samples.target(dialect), Path.of("/tmp/1.jsonl"));
    }
}
