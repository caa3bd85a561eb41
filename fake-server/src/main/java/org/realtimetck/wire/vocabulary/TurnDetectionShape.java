package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.bool;
import static org.realtimetck.wire.shape.Shapes.decimal;
import static org.realtimetck.wire.shape.Shapes.integer;
import static org.realtimetck.wire.shape.Shapes.nullable;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.oneOf;
import static org.realtimetck.wire.shape.Shapes.string;
import static org.realtimetck.wire.shape.Shapes.tagged;

import org.realtimetck.wire.shape.ObjectShape;
import org.realtimetck.wire.shape.Shape;

/**
 * Who decides that the user has finished. A threshold for semantic VAD is an unknown parameter [M]. Padding
 * and silence may be as long as a client likes [I].
 */
final class TurnDetectionShape {

    private static final ObjectShape FLAGS = object().required("type", string())
            .optional("create_response", bool())
            .optional("interrupt_response", bool());

    static final Shape TURN_DETECTION = tagged("type")
            .when(
                    "server_vad",
                    FLAGS.optional("threshold", decimal(0, 1))
                            .optional("prefix_padding_ms", integer(0, Integer.MAX_VALUE))
                            .optional("silence_duration_ms", integer(0, Integer.MAX_VALUE))
                            .optional("idle_timeout_ms", nullable(integer(5_000, 30_000))))
            .when("semantic_vad", FLAGS.optional("eagerness", oneOf("low", "medium", "high", "auto")));

    private TurnDetectionShape() {}
}
