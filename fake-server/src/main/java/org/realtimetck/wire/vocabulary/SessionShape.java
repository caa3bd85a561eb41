package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.any;
import static org.realtimetck.wire.shape.Shapes.arrayOf;
import static org.realtimetck.wire.shape.Shapes.decimal;
import static org.realtimetck.wire.shape.Shapes.either;
import static org.realtimetck.wire.shape.Shapes.integer;
import static org.realtimetck.wire.shape.Shapes.nullable;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.oneOf;
import static org.realtimetck.wire.shape.Shapes.string;
import static org.realtimetck.wire.shape.Shapes.tagged;

import org.realtimetck.wire.shape.Shape;

/**
 * What a client may set of a session. What only the service writes ({@code id}, {@code object}, {@code expires_at}) and
 * every flat Preview field is an unknown parameter [C].
 */
public final class SessionShape {

    private static final Shape TRACING = either(
            oneOf("auto"),
            object().optional("workflow_name", string())
                    .optional("group_id", string())
                    .optional("metadata", any()));

    private static final Shape TRUNCATION = either(
            oneOf("auto", "disabled"),
            tagged("type")
                    .when(
                            "retention_ratio",
                            object().required("type", string())
                                    .required("retention_ratio", decimal(0, 1))
                                    .optional(
                                            "token_limits",
                                            object().optional("post_instructions", integer(0, Integer.MAX_VALUE)))));

    private static final Shape INCLUDE = nullable(arrayOf("strings", oneOf("item.input_audio_transcription.logprobs")));

    private static final Shape REALTIME = GenerationShapes.GENERATION
            .required("type", string())
            .optional("model", string())
            .optional(
                    "audio",
                    object().optional("input", AudioShapes.INPUT).optional("output", AudioShapes.SESSION_OUTPUT))
            .optional("include", INCLUDE)
            .optional("tracing", nullable(TRACING))
            .optional("truncation", TRUNCATION);

    private static final Shape TRANSCRIPTION = object().required("type", string())
            .optional("audio", object().optional("input", AudioShapes.INPUT))
            .optional("include", INCLUDE);

    /** The two types and their order are the service's [M]; translation has an endpoint of its own. */
    public static final Shape SESSION =
            tagged("type").when("realtime", REALTIME).when("transcription", TRANSCRIPTION);

    private SessionShape() {}
}
