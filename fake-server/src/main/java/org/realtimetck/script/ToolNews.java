package org.realtimetck.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;

/** What became of calls and of questions for approval, as the conversation shows it. */
final class ToolNews {

    private final List<Item> context;
    private final Map<String, Item.McpApprovalRequest> requests = new LinkedHashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    ToolNews(List<Item> context) {
        this.context = context;
        for (Item item : context) {
            if (item instanceof Item.McpApprovalRequest request) {
                requests.put(request.id(), request);
            } else if (item instanceof Item.McpApprovalResponse response) {
                answered.add(response.approvalRequestId());
            } else if (item instanceof Item.McpCall call && call.approvalRequestId() != null) {
                called.add(call.approvalRequestId());
            }
        }
    }

    /** The calls the client has approved and nobody has made yet. */
    List<Reply.Output> approvedCalls() {
        Map<String, Reply.Output> calls = new LinkedHashMap<>();
        for (Item item : context) {
            if (item instanceof Item.McpApprovalResponse response && response.approve()) {
                Item.McpApprovalRequest request = requests.get(response.approvalRequestId());
                if (request != null && !called.contains(request.id())) {
                    calls.put(
                            request.id(),
                            new Reply.CallMcp(
                                    request.serverLabel(), request.name(), request.arguments(), null, request.id()));
                }
            }
        }
        return List.copyOf(calls.values());
    }

    /** A sentence for each thing that happened since the user or the assistant last spoke; empty if nothing did. */
    String told() {
        List<String> sentences = new ArrayList<>();
        for (Item item : context.subList(afterLastWords(), context.size())) {
            String sentence = sentence(item);
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return String.join(" ", sentences);
    }

    private int afterLastWords() {
        int after = context.size();
        while (after > 0 && !isSpoken(context.get(after - 1))) {
            after--;
        }
        return after;
    }

    private static boolean isSpoken(Item item) {
        return item instanceof Item.Message message && message.role() != Role.SYSTEM;
    }

    private String sentence(Item item) {
        if (item instanceof Item.FunctionCallOutput output) {
            return "The function returned " + output.output() + ".";
        }
        if (item instanceof Item.McpCall call) {
            return outcome(call);
        }
        if (item instanceof Item.McpApprovalResponse response && !response.approve()) {
            Item.McpApprovalRequest request = requests.get(response.approvalRequestId());
            return "I did not call " + (request == null ? "the tool" : request.name()) + ", because you refused.";
        }
        return item instanceof Item.McpApprovalRequest request && !answered.contains(request.id())
                ? "I am waiting for your approval to call " + request.name() + "."
                : "";
    }

    private String outcome(Item.McpCall call) {
        if (call.output() != null) {
            return "The tool returned " + call.output() + ".";
        }
        if (call.error() != null) {
            return "The tool failed: " + call.error().get("message") + ".";
        }
        // a call that waits for the client's word is told of by the request for it
        return call.approvalRequestId() == null ? "I am waiting for " + call.name() + "." : "";
    }
}
