package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.arrayOf;
import static org.realtimetck.wire.shape.Shapes.nullable;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.oneOf;

import org.realtimetck.wire.shape.MetadataShape;
import org.realtimetck.wire.shape.Shape;

/** What {@code response.create} may say about the one response it asks for. */
final class ResponseShape {

    static final Shape RESPONSE = GenerationShapes.GENERATION
            .optional("conversation", oneOf("auto", "none"))
            .optional("input", arrayOf("objects", ItemShape.ITEM_OR_REFERENCE))
            .optional("audio", object().optional("output", AudioShapes.RESPONSE_OUTPUT))
            .optional("metadata", nullable(new MetadataShape()));

    private ResponseShape() {}
}
