package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads which event a text frame is. */
final class EventType {

    private static final JsonFactory JSON = new JsonFactory();

    private EventType() {}

    /** @return null for what is no whole text message, or no event */
    static @Nullable String of(Piece piece) {
        if (!(piece instanceof Piece.Frame carried)) {
            return null;
        }
        WebSocketFrame frame = carried.frame();
        boolean readable = frame.opCode() == WebSocketFrame.TEXT && frame.fin() && frame.reserved() == 0;
        return readable ? typeIn(frame.payload()) : null;
    }

    private static @Nullable String typeIn(ByteBuffer json) {
        byte[] bytes = new byte[json.remaining()];
        json.get(bytes);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isType = "type".equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (isType) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException noEvent) {
            // a fault of the session may have broken the JSON on purpose
            return null;
        }
    }
}
