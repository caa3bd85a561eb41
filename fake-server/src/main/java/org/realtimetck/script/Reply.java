package org.realtimetck.script;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Response.Failure;

/**
 * One answer of the model.
 *
 * @param outputs the items it makes, in order
 * @param ending how the response ends
 * @param pace how fast its deltas come
 */
public record Reply(List<Output> outputs, Ending ending, Pace pace) {

    public static Reply say(String text) {
        return new Reply(List.of(new Say(text)), new Completed(), Pace.IMMEDIATE);
    }

    public static Reply call(String function, String arguments) {
        return new Reply(List.of(new CallFunction(function, arguments)), new Completed(), Pace.IMMEDIATE);
    }

    /** Calls a tool of an MCP server, which answers as the script's {@link McpServers} say. */
    public static Reply callMcp(String serverLabel, String tool, String arguments) {
        return new Reply(
                List.of(new CallMcp(serverLabel, tool, arguments, null, null)), new Completed(), Pace.IMMEDIATE);
    }

    public static Reply askApproval(String serverLabel, String tool, String arguments) {
        return new Reply(List.of(new AskApproval(serverLabel, tool, arguments)), new Completed(), Pace.IMMEDIATE);
    }

    public Reply endingWith(Ending newEnding) {
        return new Reply(outputs, newEnding, pace);
    }

    public Reply at(Pace newPace) {
        return new Reply(outputs, ending, newPace);
    }

    /** One output item. */
    public sealed interface Output {}

    /** A message, written or spoken as the response's modality asks. */
    public record Say(String text) implements Output {}

    /**
     * @param arguments JSON as text; sent as it stands
     */
    public record CallFunction(String name, String arguments) implements Output {}

    /**
     * A call to an MCP server, made whether the client wants to be asked or not.
     *
     * @param arguments JSON as text; sent as it stands
     * @param result how the call ends; null to ask the script's {@link McpServers}
     * @param approvalRequestId the request the client approved; null if it was not asked
     */
    public record CallMcp(
            String serverLabel,
            String tool,
            String arguments,
            @Nullable McpResult result,
            @Nullable String approvalRequestId)
            implements Output {}

    /**
     * Asks the client whether the call may be made.
     *
     * @param arguments JSON as text; sent as it stands
     */
    public record AskApproval(String serverLabel, String tool, String arguments) implements Output {}

    /** How a response ends. */
    public sealed interface Ending {}

    public record Completed() implements Ending {}

    /**
     * @param afterDeltas deltas of any kind that leave before the failure; 0 fails before the first item
     * @param error null for the service's well-known {@code server_error}
     */
    public record Failed(int afterDeltas, @Nullable Failure error) implements Ending {}

    /**
     * @param afterDeltas deltas that leave before the cut
     * @param reason {@code max_output_tokens} or {@code content_filter}
     */
    public record Incomplete(int afterDeltas, String reason) implements Ending {}

    /**
     * The service ends the response by itself, as it does when it hears the user; no input of the client is behind it.
     * Its reason is {@code turn_detected}, the only one a service gives that nobody asked to cancel [C, Preview].
     *
     * @param afterDeltas deltas of any kind that leave before the end
     */
    public record Cancelled(int afterDeltas) implements Ending {}
}
