package org.realtimetck.server;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.Handshake;

/** Judges a handshake as OpenAI does: after the 101, in the order credentials, dialect, model [order I]. */
final class OpenAiDoor {

    private static final int BAD_CREDENTIALS = 3000;
    private static final int BAD_REQUEST = 4000;

    /** Of a shorter key, beginning and end would be half of it. */
    private static final int SHORTEST_SHOWN = 24;

    private static final Set<String> TRANSCRIPTION_MODELS = Set.of(
            "whisper-1",
            "gpt-transcribe",
            "gpt-live-transcribe",
            "gpt-4o-transcribe",
            "gpt-4o-mini-transcribe",
            "gpt-4o-mini-transcribe-2025-12-15",
            "gpt-4o-transcribe-diarize",
            "gpt-realtime-whisper");

    private OpenAiDoor() {}

    static Optional<InBandRefusal> judge(
            Handshake handshake, Credentials credentials, SessionRequest request, boolean keyIsGood) {
        if (credentials.isTwofold()) {
            return refuse(
                    BAD_CREDENTIALS,
                    // the sentence is measured, its code is not on record [M]
                    new ErrorBody(
                            ErrorBody.INVALID_REQUEST,
                            null,
                            "You must only send one of protocol api key and Authorization header",
                            null,
                            null));
        }
        if (!keyIsGood) {
            return refuse(BAD_CREDENTIALS, invalidKey(credentials.key()));
        }
        if (asksForBeta(handshake)) {
            return refuse(BAD_REQUEST, betaDisabled());
        }
        return judge(request).flatMap(error -> refuse(BAD_REQUEST, error));
    }

    /** [C] */
    static ErrorBody betaDisabled() {
        return ErrorBody.invalidRequest(
                "beta_api_shape_disabled",
                "The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API.",
                null);
    }

    /**
     * To a client that wants to join a call, of which the fake has none: the one refusal of a good key that comes before
     * the upgrade, without a body [C].
     */
    static Optional<Admission.Refuse> unknownCall(Handshake handshake) {
        return handshake
                .parameter("call_id")
                .map(call -> new Admission.Refuse(404, Map.of("x-openai-proxy-wasm", "v0.1"), ""));
    }

    private static Optional<InBandRefusal> refuse(int closeCode, ErrorBody error) {
        return Optional.of(new InBandRefusal(error, closeCode));
    }

    /** By header or subprotocol [C header, I subprotocol]; other Betas than the Realtime one are none of this door's [I]. */
    private static boolean asksForBeta(Handshake handshake) {
        return handshake
                        .header("openai-beta")
                        .filter(value -> value.contains("realtime"))
                        .isPresent()
                || handshake.subprotocols().stream().anyMatch(token -> token.startsWith("openai-beta."));
    }

    private static Optional<ErrorBody> judge(SessionRequest request) {
        Optional<String> intent = request.intent();
        Optional<String> model = request.model();
        if (intent.isPresent() && !intent.get().equals("transcription")) {
            return Optional.of(ErrorBody.invalidRequest("invalid_intent", "Invalid intent ", null));
        }
        if (intent.isPresent()) {
            return model.map(name -> ErrorBody.invalidRequest(
                    "invalid_model", "You must not provide a model parameter for transcription sessions.", null));
        }
        if (model.isEmpty()) {
            return Optional.of(ErrorBody.invalidRequest(
                    "missing_model",
                    "You must provide a model parameter, for example"
                            + " wss://api.openai.com/v1/realtime?model=gpt-realtime-1.5",
                    null));
        }
        return judgeModel(model.get());
    }

    private static Optional<ErrorBody> judgeModel(String model) {
        if (TRANSCRIPTION_MODELS.contains(model)) {
            return Optional.of(ErrorBody.invalidRequest(
                    "invalid_model",
                    "Model \"" + model
                            + "\" is a transcription model and cannot be used as the realtime session model. Use a"
                            + " realtime model for the session model. Pass this transcription model as"
                            + " audio.input.transcription.model instead.",
                    null));
        }
        boolean realtime = model.startsWith("gpt-realtime") && !model.startsWith("gpt-realtime-translate");
        return realtime
                ? Optional.empty()
                // the tail of the real sentence is not on record [M]
                : Optional.of(ErrorBody.invalidRequest(
                        "invalid_model", "Model \"" + model + "\" is not supported in realtime mode.", null));
    }

    /** The service shows the beginning and the end of the key [C]. */
    static ErrorBody invalidKey(String key) {
        String shown =
                key.length() < SHORTEST_SHOWN ? "****" : key.substring(0, 8) + "****" + key.substring(key.length() - 4);
        return ErrorBody.invalidRequest(
                "invalid_api_key",
                "Incorrect API key provided: " + shown
                        + ". You can find your API key at https://platform.openai.com/account/api-keys.",
                null);
    }
}
