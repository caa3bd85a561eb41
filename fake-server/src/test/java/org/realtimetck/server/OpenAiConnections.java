package org.realtimetck.server;

import static org.realtimetck.protocol.Confidence.CAPTURED;
import static org.realtimetck.protocol.Confidence.INFERRED;
import static org.realtimetck.protocol.Confidence.MEASURED;
import static org.realtimetck.protocol.Confidence.TYPED;
import static org.realtimetck.server.ConnectionRow.KEY;
import static org.realtimetck.server.ConnectionRow.REALTIME;
import static org.realtimetck.server.ConnectionRow.TRANSCRIPTION;
import static org.realtimetck.server.ConnectionRow.inBand;

import java.util.List;
import org.realtimetck.protocol.Confidence;
import org.realtimetck.protocol.Variation;
import org.realtimetck.server.ConnectionRow.Answer;
import org.realtimetck.server.ConnectionRow.Http;
import org.realtimetck.server.ConnectionRow.InBand;

/** Every way to connect to OpenAI that is known to matter. */
final class OpenAiConnections {

    private static final String GOOD = "Authorization: Bearer " + KEY;
    private static final String REAL = RunningFake.OPENAI;
    private static final String LONG_KEY = "sk-proj-0123456789abcdefghijueba";
    private static final String SUBPROTOCOLS = "Sec-WebSocket-Protocol: realtime, ";
    private static final String BETA = "OpenAI-Beta: realtime=v1";
    private static final String TRANSCRIBE = "/v1/realtime?intent=transcription";

    private static final Answer BETA_IS_OVER = inBand(
            4000,
            "beta_api_shape_disabled",
            "The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API.");
    private static final Answer MISSING_MODEL = inBand(
            4000,
            "missing_model",
            "You must provide a model parameter, for example"
                    + " wss://api.openai.com/v1/realtime?model=gpt-realtime-1.5");
    private static final Answer NO_MODEL_HERE =
            inBand(4000, "invalid_model", "You must not provide a model parameter for transcription sessions.");
    private static final Answer UNKNOWN_CALL =
            new Http(404, List.of("x-openai-proxy-wasm: v0.1", "Content-Length: 0"), "");

    private OpenAiConnections() {}

    static List<ConnectionRow> good() {
        return List.of(
                row("key in a header", CAPTURED, REAL, REALTIME).with(GOOD),
                row("scheme in small letters", INFERRED, REAL, REALTIME).with("Authorization: bearer " + KEY),
                row("key in a subprotocol", MEASURED, REAL, REALTIME)
                        .with(SUBPROTOCOLS + "openai-insecure-api-key." + KEY),
                row("key in a subprotocol, with organization and project", TYPED, REAL, REALTIME)
                        .with(SUBPROTOCOLS + "openai-insecure-api-key." + KEY
                                + ", openai-organization.org-1, openai-project.proj_1"),
                row("organization, project, end user in headers", TYPED, REAL, REALTIME)
                        .with(
                                GOOD,
                                "OpenAI-Organization: org-1",
                                "OpenAI-Project: proj_1",
                                "OpenAI-Safety-Identifier: a1"),
                row("another Beta than the Realtime one", INFERRED, REAL, REALTIME)
                        .with(GOOD, "OpenAI-Beta: assistants=v2"),
                row("transcription", MEASURED, TRANSCRIBE, TRANSCRIPTION).with(GOOD),
                row("transcription with a model", MEASURED, TRANSCRIBE + "&model=gpt-realtime", TRANSCRIPTION)
                        .with(GOOD)
                        .switching(Variation.TRANSCRIPTION_TAKES_MODEL),
                row("Azure's api-version", INFERRED, REAL + "&api-version=2025-04-01-preview", REALTIME)
                        .with(GOOD));
    }

    static List<ConnectionRow> wrongKeys() {
        return List.of(
                row("no key", CAPTURED, REAL, badKey("****")),
                row("a short wrong key", CAPTURED, REAL, badKey("****")).with("Authorization: Bearer short-key"),
                row("a wrong key", CAPTURED, REAL, badKey("sk-proj-****ueba"))
                        .with("Authorization: Bearer " + LONG_KEY),
                row("a wrong key in a subprotocol", CAPTURED, REAL, badKey("sk-proj-****ueba"))
                        .with(SUBPROTOCOLS + "openai-insecure-api-key." + LONG_KEY),
                row("a key in Azure's header", INFERRED, REAL, badKey("****")).with("api-key: " + KEY),
                row("a key in Azure's query", INFERRED, REAL + "&api-key=" + KEY, badKey("****")),
                row("a wrong key and no model", INFERRED, "/v1/realtime", badKey("****")),
                row("a wrong key and the Beta", INFERRED, REAL, badKey("****")).with(BETA),
                row("a wrong key and a call", INFERRED, "/v1/realtime?call_id=rtc_gone", badKey("****")),
                twoKeys(3000),
                twoKeys(4000).switching(Variation.TWO_KEYS_CLOSE_4000));
    }

    static List<ConnectionRow> wrongShapes() {
        return List.of(
                row("the Beta by header", CAPTURED, REAL, BETA_IS_OVER).with(GOOD, BETA),
                row("the Beta by subprotocol", INFERRED, REAL, BETA_IS_OVER)
                        .with(GOOD, SUBPROTOCOLS + "openai-beta.realtime-v1"),
                row("the Beta of a transcription", MEASURED, TRANSCRIBE, BETA_IS_OVER)
                        .with(GOOD, BETA),
                row("the Beta and no model", INFERRED, "/v1/realtime", BETA_IS_OVER)
                        .with(GOOD, BETA),
                row("no model", MEASURED, "/v1/realtime", MISSING_MODEL).with(GOOD),
                row("an empty model", INFERRED, "/v1/realtime?model=", MISSING_MODEL)
                        .with(GOOD),
                row("a model that is not for realtime", MEASURED, model("gpt-live-1"), notRealtime("gpt-live-1"))
                        .with(GOOD),
                row(
                                "a translation model",
                                INFERRED,
                                model("gpt-realtime-translate"),
                                notRealtime("gpt-realtime-translate"))
                        .with(GOOD),
                row("a transcription model", MEASURED, model("gpt-4o-mini-transcribe"), transcriptionModel())
                        .with(GOOD),
                row("transcription with a model", MEASURED, TRANSCRIBE + "&model=gpt-realtime", NO_MODEL_HERE)
                        .with(GOOD),
                row("another intent", CAPTURED, "/v1/realtime?intent=conversation", intent())
                        .with(GOOD),
                row("another intent with a model", CAPTURED, REAL + "&intent=conversation", intent())
                        .with(GOOD),
                row("a call nobody knows", CAPTURED, "/v1/realtime?call_id=rtc_gone", UNKNOWN_CALL)
                        .with(GOOD),
                row("a call beside a model", INFERRED, REAL + "&call_id=rtc_gone", UNKNOWN_CALL)
                        .with(GOOD),
                row("over the rate limit", INFERRED, REAL, rateLimited())
                        .with(GOOD)
                        .switching(Variation.RATE_LIMIT_AT_CONNECT));
    }

    private static ConnectionRow row(String situation, Confidence confidence, String target, Answer answer) {
        return new ConnectionRow("OpenAI: " + situation, confidence, target, List.of(), null, answer);
    }

    private static ConnectionRow twoKeys(int closeCode) {
        return row(
                        "a key in a header and in a subprotocol",
                        closeCode == 3000 ? MEASURED : INFERRED,
                        REAL,
                        new InBand(
                                null,
                                "You must only send one of protocol api key and Authorization header",
                                closeCode,
                                "invalid_request_error"))
                .with(GOOD, SUBPROTOCOLS + "openai-insecure-api-key." + KEY);
    }

    private static String model(String name) {
        return "/v1/realtime?model=" + name;
    }

    private static Answer badKey(String shown) {
        return inBand(
                3000,
                "invalid_api_key",
                "Incorrect API key provided: " + shown
                        + ". You can find your API key at https://platform.openai.com/account/api-keys.");
    }

    private static Answer notRealtime(String model) {
        return inBand(4000, "invalid_model", "Model \"" + model + "\" is not supported in realtime mode.");
    }

    private static Answer transcriptionModel() {
        return inBand(
                4000,
                "invalid_model",
                "Model \"gpt-4o-mini-transcribe\" is a transcription model and cannot be used as the realtime session"
                        + " model. Use a realtime model for the session model. Pass this transcription model as"
                        + " audio.input.transcription.model instead.");
    }

    private static Answer intent() {
        return inBand(4000, "invalid_intent", "Invalid intent ");
    }

    private static Answer rateLimited() {
        return new Http(
                429,
                List.of("retry-after: 1", "Content-Type: application/json"),
                "{\"error\":{\"message\":\"Rate limit reached for requests. Please try again in 1s.\","
                        + "\"type\":\"requests\",\"param\":null,\"code\":\"rate_limit_exceeded\"}}");
    }
}
