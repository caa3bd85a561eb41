package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;

/** Who may not mint a client secret, and where there is none to mint. */
class RestRefusalsTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void openAiDoesNotTakeAnUnknownKey() throws Exception {
        HttpResponse<String> answer = Minting.post(fake, Minting.OPENAI, "sk-proj-wrongwrongwrong1234", "{}");
        JsonNode error = errorOf(answer, 401);
        assertThat(error.path("code").asString()).isEqualTo("invalid_api_key");
        assertThat(error.path("message").asString())
                .isEqualTo("Incorrect API key provided: sk-proj-****1234. You can find your API key at"
                        + " https://platform.openai.com/account/api-keys.");
        assertThat(String.join("\n", JournalText.of(fake.server().strays())))
                .contains("\"entry\":\"http\"", "\"status\":401")
                .doesNotContain("wrongwrong");
    }

    @Test
    void openAiSaysWhereAKeyBelongs() throws Exception {
        HttpResponse<String> answer = Minting.post(fake, fake.server().httpUrl(), Minting.OPENAI, "{}");
        assertThat(errorOf(answer, 401).path("message").asString()).startsWith("You didn't provide an API key.");
        String key = fake.open("mine", null).key();
        HttpResponse<String> azures = Minting.post(fake, fake.server().httpUrl(), Minting.OPENAI, "{}", "api-key", key);
        assertThat(azures.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"api-key, wrong", "Authorization, Bearer wrong", "X-Nothing, here"})
    void azureDoesNotTakeAnUnknownKey(String header, String value) throws Exception {
        HttpResponse<String> answer = Minting.post(fake, fake.server().httpUrl(), Minting.AZURE, "{}", header, value);
        JsonNode error = errorOf(answer, 401);
        assertThat(error.propertyNames()).containsExactly("code", "message");
        assertThat(error.path("message").asString()).startsWith("Access denied due to invalid subscription key");
    }

    @Test
    void aSandboxThatRefusesItsKeyMintsNothing() throws Exception {
        OpenSandbox mine = fake.open(
                Sandbox.healthy("mine", null, new Assistant(Pace.IMMEDIATE)).refusingItsKey());
        assertThat(Minting.post(fake, Minting.OPENAI, mine.key(), "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBugOfTheFakesIsNoFaultOfTheClient() throws Exception {
        SessionLimits beyondTime = SessionLimits.AS_CAPTURED.withLifetime(Duration.ofSeconds(Long.MAX_VALUE));
        OpenSandbox mine = fake.openToBreak(
                Sandbox.healthy("mine", null, new Assistant(Pace.IMMEDIATE)).with(beyondTime));
        errorOf(Minting.post(fake, Minting.OPENAI, mine.key(), "{}"), 500);
        assertThat(mine.kitFaults()).hasSize(1);
        assertThat(JournalText.of(mine)).singleElement().asString().contains("\"status\":500");
    }

    @Test
    void aSecretMintsNoOther() throws Exception {
        String secret = Minting.secret(fake, fake.open("mine", null).key(), "{\"type\":\"realtime\"}");
        assertThat(Minting.post(fake, Minting.OPENAI, secret, "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theOtherServicesPathDoesNotExist() throws Exception {
        String key = fake.open("mine", Dialect.OPENAI).key();
        assertThat(errorOf(Minting.post(fake, Minting.AZURE, key, "{}"), 404)
                        .path("message")
                        .asString())
                .contains(Minting.AZURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/realtime/sessions", "/v1/realtime/transcription_sessions"})
    void openAisPreviewEndpointsAreRefusedAsTheBetaIs(String path) throws Exception {
        OpenSandbox mine = fake.open("mine", null);
        for (String target : new String[] {path, mine.pathPrefix() + path, path + "/"}) {
            JsonNode error = errorOf(Minting.post(fake, target, mine.key(), "{\"model\":\"x\"}"), 400);
            assertThat(error.path("code").asString()).isEqualTo("beta_api_shape_disabled");
            assertThat(error.path("message").asString()).contains("Please use /v1/realtime for the GA API.");
        }
        assertThat(errorOf(Minting.post(fake, path, "wrong", "{}"), 401)
                        .path("code")
                        .asString())
                .isEqualTo("invalid_api_key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openai/v1/realtime/sessions",
                "/openai/v1/realtime/transcription_sessions",
                "/openai/realtimeapi/sessions?api-version=2025-04-01-preview"
            })
    void azuresPreviewEndpointsAreGone(String target) throws Exception {
        String key = fake.open("mine", null).key();
        assertThat(errorOf(Minting.post(fake, target, key, "{}"), 404)
                        .path("message")
                        .asString())
                .isEqualTo("Resource not found");
    }

    private static JsonNode errorOf(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        return Minting.MAPPER.readTree(answer.body()).path("error");
    }
}
