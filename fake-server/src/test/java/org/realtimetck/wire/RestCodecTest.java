package org.realtimetck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.wire.Reading.json;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ErrorBody;

/** Bodies of HTTP requests and answers. */
class RestCodecTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "{'session':{'type':'realtime'}}"})
    void aSecretMayBeAskedForWithoutALife(String body) {
        assertThat(understood(body).life()).isEmpty();
    }

    @Test
    void lifeAndSessionAreTakenOver() {
        ClientSecretRequest.Understood request =
                understood("{'expires_after':{'seconds':60},'session':{'type':'realtime','model':'m'}}");
        assertThat(request.life()).contains(Duration.ofSeconds(60));
        assertThat(request.session()).containsEntry("model", "m");
    }

    @ParameterizedTest
    @CsvSource({"[], an array", "'\"text\"', a string", "7, an integer", "true, a boolean", "null, null"})
    void aBodyThatIsNoObjectIsToldWhatItIs(String body, String kind) {
        ErrorBody error = refusal(body);
        assertThat(error.code()).isEqualTo("invalid_type");
        assertThat(error.message()).startsWith("Invalid type: expected an object, but got " + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "no json", "{\"a\":1e999}"})
    void aBodyThatIsNoJsonIsToldSo(String body) {
        ErrorBody error = refusal(body);
        assertThat(error.code()).isNull();
        assertThat(error.message()).startsWith("We could not parse the JSON body of your request.");
    }

    @Test
    void aFaultOfAFieldIsThatOfTheSocket() {
        assertThat(refusal("{'session':{'type':'realtime','voice':'alloy'}}"))
                .isEqualTo(ErrorBody.invalidRequest(
                        "unknown_parameter", "Unknown parameter: 'session.voice'.", "session.voice"));
    }

    @Test
    void anErrorHasFourFieldsInTheirOrder() {
        assertThat(RestCodec.write(ErrorBody.invalidRequest("c", "m", "p")))
                .isEqualTo(json("{'error':{'message':'m','type':'invalid_request_error','param':'p','code':'c'}}"));
    }

    @Test
    void aSecretHasThreeFieldsInTheirOrder() {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("type", "realtime");
        assertThat(RestCodec.writeClientSecret("ek_1", 7, session))
                .isEqualTo(json("{'value':'ek_1','expires_at':7,'session':{'type':'realtime'}}"));
    }

    private static ClientSecretRequest read(String body) {
        return RestCodec.readClientSecretRequest(json(body), Dialect.OPENAI, Set.of());
    }

    private static ClientSecretRequest.Understood understood(String body) {
        assertThat(read(body)).isInstanceOf(ClientSecretRequest.Understood.class);
        return (ClientSecretRequest.Understood) read(body);
    }

    private static ErrorBody refusal(String body) {
        assertThat(read(body)).isInstanceOf(ClientSecretRequest.Malformed.class);
        return ((ClientSecretRequest.Malformed) read(body)).error();
    }
}
