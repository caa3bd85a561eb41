package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.arrayOf;
import static org.realtimetck.wire.shape.Shapes.decimal;
import static org.realtimetck.wire.shape.Shapes.either;
import static org.realtimetck.wire.shape.Shapes.integer;
import static org.realtimetck.wire.shape.Shapes.nullable;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.oneOf;
import static org.realtimetck.wire.shape.Shapes.string;
import static org.realtimetck.wire.shape.Shapes.tagged;

import org.realtimetck.wire.shape.ObjectShape;
import org.realtimetck.wire.shape.Shape;

/** What a session or a response says under {@code audio}. */
final class AudioShapes {

    private static final int PCM_RATE = 24_000;

    /** PCM wants its rate although the SDK lets it be left out [M]; the telephone formats have none. */
    static final Shape FORMAT = tagged("type")
            .when("audio/pcm", object().required("type", string()).required("rate", integer(PCM_RATE, PCM_RATE)))
            .when("audio/pcmu", object().required("type", string()))
            .when("audio/pcma", object().required("type", string()));

    private static final Shape VOICE = either(
            oneOf("alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"),
            object().required("id", string()));

    /** A transcription that is there must name its model [M]. The model is free text: a deployment's name on Azure. */
    private static final Shape TRANSCRIPTION = object().required("model", string())
            .optional("language", nullable(string()))
            .optional("languages", nullable(arrayOf("strings", string())))
            .optional("keywords", nullable(arrayOf("strings", string())))
            .optional("prompt", nullable(string()))
            .optional("delay", oneOf("minimal", "low", "medium", "high", "xhigh"));

    private static final Shape NOISE_REDUCTION =
            object().optional("type", oneOf("near_field", "far_field")).optional("strength", decimal(0, 1));

    /** Realtime and transcription sessions alike. */
    static final Shape INPUT = object().optional("format", FORMAT)
            .optional("transcription", nullable(TRANSCRIPTION))
            .optional("noise_reduction", nullable(NOISE_REDUCTION))
            .optional("turn_detection", nullable(TurnDetectionShape.TURN_DETECTION));

    /** For one response. */
    static final ObjectShape RESPONSE_OUTPUT =
            object().optional("format", FORMAT).optional("voice", VOICE);

    /** For a whole session. */
    static final Shape SESSION_OUTPUT = RESPONSE_OUTPUT.optional("speed", decimal(0.25, 1.5));

    private AudioShapes() {}
}
