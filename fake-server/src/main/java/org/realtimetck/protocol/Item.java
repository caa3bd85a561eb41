package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the conversation as the service reports it. Items carry no {@code object} [C, 23 recordings], but the SDKs
 * type one, and the Preview had it: {@code realtime.item}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
@JsonPropertyOrder({"id", "object", "type"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Item {

    String OBJECT = "realtime.item";

    String id();

    @JsonProperty("type")
    String type();

    /** This item with its {@code object}, where such items may have one [T]. */
    default Item withObject() {
        return this;
    }

    /**
     * @param phase {@code commentary} or {@code final_answer} on models that reason, else null [C]
     */
    @JsonTypeName("message")
    record Message(
            String id,
            @Nullable String object,
            Status status,
            Role role,
            List<ContentPart> content,
            @Nullable String phase)
            implements Item {
        public Message(String id, Status status, Role role, List<ContentPart> content, @Nullable String phase) {
            this(id, null, status, role, content, phase);
        }

        @Override
        public String type() {
            return "message";
        }

        @Override
        public Item withObject() {
            return new Message(id, OBJECT, status, role, content, phase);
        }
    }

    /**
     * @param arguments JSON as text, whole once the item is done, empty before
     */
    @JsonTypeName("function_call")
    record FunctionCall(String id, @Nullable String object, Status status, String name, String callId, String arguments)
            implements Item {
        public FunctionCall(String id, Status status, String name, String callId, String arguments) {
            this(id, null, status, name, callId, arguments);
        }

        @Override
        public String type() {
            return "function_call";
        }

        @Override
        public Item withObject() {
            return new FunctionCall(id, OBJECT, status, name, callId, arguments);
        }
    }

    /** Reported without a status [C]. */
    @JsonTypeName("function_call_output")
    record FunctionCallOutput(String id, @Nullable String object, String callId, String output) implements Item {
        public FunctionCallOutput(String id, String callId, String output) {
            this(id, null, callId, output);
        }

        @Override
        public String type() {
            return "function_call_output";
        }

        @Override
        public Item withObject() {
            return new FunctionCallOutput(id, OBJECT, callId, output);
        }
    }

    @JsonTypeName("mcp_call")
    record McpCall(
            String id,
            String serverLabel,
            String name,
            String arguments,
            @Nullable String approvalRequestId,
            @Nullable String output,
            @Nullable Map<String, Object> error)
            implements Item {
        @Override
        public String type() {
            return "mcp_call";
        }
    }

    @JsonTypeName("mcp_list_tools")
    record McpListTools(String id, String serverLabel, List<Map<String, Object>> tools) implements Item {
        @Override
        public String type() {
            return "mcp_list_tools";
        }
    }

    @JsonTypeName("mcp_approval_request")
    record McpApprovalRequest(String id, String serverLabel, String name, String arguments) implements Item {
        @Override
        public String type() {
            return "mcp_approval_request";
        }
    }

    @JsonTypeName("mcp_approval_response")
    record McpApprovalResponse(
            String id,
            String approvalRequestId,
            boolean approve,
            @Nullable String reason) implements Item {
        @Override
        public String type() {
            return "mcp_approval_response";
        }
    }
}
