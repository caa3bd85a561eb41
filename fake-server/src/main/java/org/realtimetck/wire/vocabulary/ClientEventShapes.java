package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.integer;
import static org.realtimetck.wire.shape.Shapes.nullable;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.string;
import static org.realtimetck.wire.shape.Shapes.stringUpTo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.realtimetck.wire.shape.ObjectShape;
import org.realtimetck.wire.shape.Shape;

/** Each client event's shape by its {@code type}. */
public final class ClientEventShapes {

    /** An {@code event_id} of null counts as none [I]; up to 512 characters [T]. */
    private static final ObjectShape EVENT =
            object().required("type", string()).optional("event_id", nullable(stringUpTo(512)));

    private static final Map<String, Shape> BY_TYPE = byType();

    private ClientEventShapes() {}

    /** @return eleven shapes, unmodifiable */
    public static Map<String, Shape> all() {
        return BY_TYPE;
    }

    private static Map<String, Shape> byType() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("session.update", EVENT.required("session", SessionShape.SESSION));
        shapes.put("input_audio_buffer.append", EVENT.required("audio", string()));
        shapes.put("input_audio_buffer.commit", EVENT);
        shapes.put("input_audio_buffer.clear", EVENT);
        shapes.put("output_audio_buffer.clear", EVENT);
        shapes.put(
                "conversation.item.create",
                EVENT.required("item", ItemShape.ITEM).optional("previous_item_id", nullable(string())));
        shapes.put("conversation.item.retrieve", EVENT.required("item_id", string()));
        shapes.put("conversation.item.truncate", truncate());
        shapes.put("conversation.item.delete", EVENT.required("item_id", string()));
        shapes.put("response.create", EVENT.optional("response", ResponseShape.RESPONSE));
        shapes.put("response.cancel", EVENT.optional("response_id", nullable(string())));
        return Map.copyOf(shapes);
    }

    /** Zero is the least [C]; above, the fake takes every whole number that fits its type [I]. */
    private static Shape truncate() {
        return EVENT.required("item_id", string())
                .required("content_index", integer(0, Integer.MAX_VALUE))
                .required("audio_end_ms", integer(0, Long.MAX_VALUE));
    }
}
