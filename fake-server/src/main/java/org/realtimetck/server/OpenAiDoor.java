package org.realtimetck.server;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Variation;

/**
 * Judges a handshake as OpenAI does: after the 101 [C]. Of several faults one is told: that of the key before that of
 * the Beta, that of the intent before that of the model [I].
 */
final class OpenAiDoor {

    private static final int BAD_CREDENTIALS = 3000;
    private static final int BAD_REQUEST = 4000;

    /** A shorter key is hidden whole: beginning and end would be half of it [I]. */
    private static final int SHORTEST_SHOWN = 24;

    /** [T] */
    private static final Set<String> TRANSCRIPTION_MODELS = Set.of(
            "whisper-1",
            "gpt-transcribe",
            "gpt-live-transcribe",
            "gpt-4o-transcribe",
            "gpt-4o-mini-transcribe",
            "gpt-4o-mini-transcribe-2025-12-15",
            "gpt-4o-transcribe-diarize",
            "gpt-realtime-whisper");

    /**
     * To a client that wants to join a call, of which the fake has none: the one refusal of a good key that comes before
     * the upgrade, without a body [C].
     */
    private static final HttpRefusal UNKNOWN_CALL = new HttpRefusal(404, Map.of("x-openai-proxy-wasm", "v0.1"), "");

    private OpenAiDoor() {}

    static Optional<Refusal> judge(Visit visit) {
        if (visit.caller().keyIsGood() && visit.joinsACall()) {
            return Optional.of(UNKNOWN_CALL);
        }
        if (visit.credentials().isTwofold()) {
            return refuse(visit.varies(Variation.TWO_KEYS_CLOSE_4000) ? BAD_REQUEST : BAD_CREDENTIALS, twoKeys());
        }
        if (!visit.caller().keyIsGood()) {
            return refuse(BAD_CREDENTIALS, invalidKey(visit.credentials().key()));
        }
        if (visit.varies(Variation.RATE_LIMIT_AT_CONNECT)) {
            return Optional.of(RestRefusals.rateLimited());
        }
        if (visit.asksForBeta()) {
            return refuse(BAD_REQUEST, betaDisabled());
        }
        return judgeRequest(visit).flatMap(error -> refuse(BAD_REQUEST, error));
    }

    /** The sentence is measured, its code and that of the close are not on record [M text, I codes]. */
    private static ErrorBody twoKeys() {
        return new ErrorBody(
                ErrorBody.INVALID_REQUEST,
                null,
                "You must only send one of protocol api key and Authorization header",
                null,
                null);
    }

    /** To the header [C] and, as we take it, to the subprotocol [I]. Headers for other Betas are passed over [I]. */
    static ErrorBody betaDisabled() {
        return ErrorBody.invalidRequest(
                "beta_api_shape_disabled",
                "The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API.",
                null);
    }

    private static Optional<Refusal> refuse(int closeCode, ErrorBody error) {
        return Optional.of(new InBandRefusal(error, closeCode));
    }

    /** Intent [C, Preview]; a model beside it, and none at all [M]. */
    private static Optional<ErrorBody> judgeRequest(Visit visit) {
        Optional<String> intent = visit.request().intent();
        Optional<String> model = visit.request().model();
        if (intent.isPresent() && !intent.get().equals("transcription")) {
            return Optional.of(ErrorBody.invalidRequest("invalid_intent", "Invalid intent ", null));
        }
        if (intent.isPresent()) {
            return model.filter(name -> !visit.varies(Variation.TRANSCRIPTION_TAKES_MODEL))
                    .map(name -> ErrorBody.invalidRequest(
                            "invalid_model",
                            "You must not provide a model parameter for transcription sessions.",
                            null));
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
        boolean realtime = (model.startsWith("gpt-realtime") && !model.startsWith("gpt-realtime-translate"))
                // the SDK types these as session models as well [T]
                || model.startsWith("gpt-audio");
        return realtime
                ? Optional.empty()
                // the sentence goes on, how is not on record; ours ends here [M text, I end]
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
