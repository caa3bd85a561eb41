package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.any;
import static org.realtimetck.wire.shape.Shapes.anyObject;
import static org.realtimetck.wire.shape.Shapes.arrayOf;
import static org.realtimetck.wire.shape.Shapes.bool;
import static org.realtimetck.wire.shape.Shapes.matchingUpTo;
import static org.realtimetck.wire.shape.Shapes.nullable;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.oneOf;
import static org.realtimetck.wire.shape.Shapes.string;
import static org.realtimetck.wire.shape.Shapes.tagged;

import org.realtimetck.wire.shape.ObjectShape;
import org.realtimetck.wire.shape.Shape;
import org.realtimetck.wire.shape.TaggedShape;

/** An item as a client writes it. Audio is only a string here: whether it is base64 is for the session to find out. */
final class ItemShape {

    /** An id of the client's own making [M, 2026], and a call's [M]. That this holds for a call's output too is a guess [I]. */
    private static final Shape ID = matchingUpTo(32, "^[a-zA-Z0-9_-]+$");

    private static final ObjectShape ANY_ITEM =
            object().required("type", string()).optional("id", ID);

    private static final ObjectShape CONVERSATION_ITEM = ANY_ITEM.optional("object", oneOf("realtime.item"))
            .optional("status", oneOf("completed", "incomplete", "in_progress"));

    private static final Shape USER_PART = tagged("type")
            .when("input_text", object().required("type", string()).required("text", string()))
            .when(
                    "input_audio",
                    object().required("type", string())
                            .required("audio", string())
                            .optional("transcript", nullable(string())))
            .when(
                    "input_image",
                    object().required("type", string())
                            .required("image_url", string())
                            .optional("detail", oneOf("auto", "low", "high")));

    private static final Shape MESSAGE = tagged("role")
            .when("user", message(USER_PART))
            .when("assistant", message(textOnly("output_text")))
            .when("system", message(textOnly("input_text")));

    private static final Shape MCP_LISTED_TOOL = object().required("name", string())
            .required("input_schema", any())
            .optional("description", nullable(string()))
            .optional("annotations", any());

    private static final ObjectShape MCP_CALL = object().required("type", string())
            .required("id", ID)
            .required("server_label", string())
            .required("name", string())
            .required("arguments", string());

    private static final TaggedShape TYPES = tagged("type")
            .when("message", MESSAGE)
            .when(
                    "function_call",
                    CONVERSATION_ITEM
                            .required("name", string())
                            .required("arguments", string())
                            .optional("call_id", ID))
            .when(
                    "function_call_output",
                    CONVERSATION_ITEM.required("call_id", ID).required("output", string()))
            .when(
                    "mcp_approval_response",
                    object().required("type", string())
                            .optional("id", ID)
                            .required("approval_request_id", string())
                            .required("approve", bool())
                            .optional("reason", nullable(string())))
            .when(
                    "mcp_list_tools",
                    ANY_ITEM.required("server_label", string()).required("tools", arrayOf("objects", MCP_LISTED_TOOL)))
            .when(
                    "mcp_call",
                    MCP_CALL.optional("approval_request_id", nullable(string()))
                            .optional("output", nullable(string()))
                            .optional("error", nullable(anyObject())))
            .when("mcp_approval_request", MCP_CALL);

    /** For {@code conversation.item.create}. */
    static final Shape ITEM = TYPES;

    /** For the input of a response, which may also point at what is in the conversation. */
    static final Shape ITEM_OR_REFERENCE =
            TYPES.when("item_reference", object().required("type", string()).required("id", string()));

    private ItemShape() {}

    private static Shape message(Shape part) {
        return CONVERSATION_ITEM.required("role", string()).required("content", arrayOf("objects", part));
    }

    /** An {@code output_audio} part cannot be created: the service misses its text before it looks at its type [M]. */
    private static Shape textOnly(String type) {
        return object().required("type", oneOf(type)).required("text", string());
    }
}
