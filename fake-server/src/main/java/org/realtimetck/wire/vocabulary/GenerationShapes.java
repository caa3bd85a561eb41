package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.anyObject;
import static org.realtimetck.wire.shape.Shapes.bool;
import static org.realtimetck.wire.shape.Shapes.either;
import static org.realtimetck.wire.shape.Shapes.integer;
import static org.realtimetck.wire.shape.Shapes.nullable;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.oneOf;
import static org.realtimetck.wire.shape.Shapes.string;

import org.realtimetck.wire.shape.ObjectShape;
import org.realtimetck.wire.shape.Shape;

/** How the model is to answer: what a session sets and a single response may override. */
final class GenerationShapes {

    /** The reference names this limit [T], though the second generation makes more for {@code inf} [D]. */
    private static final Shape MAX_OUTPUT_TOKENS = either(integer(1, 4_096), oneOf("inf"));

    private static final Shape PROMPT = object().required("id", string())
            .optional("version", nullable(string()))
            .optional("variables", nullable(anyObject()));

    private static final Shape REASONING =
            object().optional("effort", oneOf("minimal", "low", "medium", "high", "xhigh"));

    static final ObjectShape GENERATION = object().optional("output_modalities", new ModalitiesShape())
            .optional("instructions", string())
            .optional("tools", ToolShape.TOOLS)
            .optional("tool_choice", ToolShape.CHOICE)
            .optional("parallel_tool_calls", bool())
            .optional("max_output_tokens", MAX_OUTPUT_TOKENS)
            .optional("reasoning", REASONING)
            .optional("prompt", nullable(PROMPT));

    private GenerationShapes() {}
}
