package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.anyObject;
import static org.realtimetck.wire.shape.Shapes.arrayOf;
import static org.realtimetck.wire.shape.Shapes.bool;
import static org.realtimetck.wire.shape.Shapes.either;
import static org.realtimetck.wire.shape.Shapes.nullable;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.oneOf;
import static org.realtimetck.wire.shape.Shapes.string;
import static org.realtimetck.wire.shape.Shapes.tagged;

import org.realtimetck.wire.shape.Shape;

/** What the model may call, and whether it must. There may be as many tools as a client likes [I]. */
final class ToolShape {

    /** Flat, unlike a Chat Completions tool; {@code strict} is an unknown parameter here [M]. */
    private static final Shape FUNCTION = object().required("type", string())
            .required("name", string())
            .optional("description", nullable(string()))
            .optional("parameters", nullable(anyObject()));

    private static final Shape FILTER =
            object().optional("read_only", bool()).optional("tool_names", arrayOf("strings", string()));

    private static final Shape APPROVAL =
            either(oneOf("always", "never"), object().optional("always", FILTER).optional("never", FILTER));

    private static final Shape MCP = object().required("type", string())
            .required("server_label", string())
            .optional("server_url", string())
            .optional("connector_id", string())
            .optional("tunnel_id", string())
            .optional("server_description", string())
            .optional("authorization", string())
            .optional("headers", nullable(anyObject()))
            .optional("allowed_tools", nullable(either(arrayOf("strings", string()), FILTER)))
            .optional("allowed_callers", nullable(arrayOf("strings", oneOf("direct", "programmatic"))))
            .optional("require_approval", nullable(APPROVAL))
            .optional("defer_loading", bool());

    static final Shape TOOLS =
            arrayOf("objects", tagged("type").when("function", FUNCTION).when("mcp", MCP));

    static final Shape CHOICE = either(
            oneOf("none", "auto", "required"),
            tagged("type")
                    .when("function", object().required("type", string()).required("name", string()))
                    .when(
                            "mcp",
                            object().required("type", string())
                                    .required("server_label", string())
                                    .optional("name", nullable(string()))));

    private ToolShape() {}
}
