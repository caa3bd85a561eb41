package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.realtimetck.protocol.McpEvent.McpListToolsCompleted;
import org.realtimetck.protocol.McpEvent.McpListToolsFailed;
import org.realtimetck.protocol.McpEvent.McpListToolsInProgress;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallArgumentsDone;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallCompleted;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallFailed;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallInProgress;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;

/** What a client can know about MCP from the wire: each listing and each call that begins ends once, in its time. */
final class McpAccounts {

    private final Set<String> listing = new LinkedHashSet<>();
    private final Set<String> calling = new LinkedHashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> overResponses = new HashSet<>();
    private final Map<String, String> responseOfCall = new HashMap<>();

    void server(ServerEvent event) {
        if (event instanceof McpListToolsInProgress begun) {
            assertThat(listing.add(begun.itemId())).isTrue();
        } else if (event instanceof McpListToolsCompleted over) {
            assertThat(listing.remove(over.itemId())).as("a listing that began").isTrue();
        } else if (event instanceof McpListToolsFailed over) {
            assertThat(listing.remove(over.itemId())).as("a listing that began").isTrue();
        } else if (event instanceof ResponseMcpCallArgumentsDone whole) {
            responseOfCall.put(whole.itemId(), whole.responseId());
        } else if (event instanceof ResponseMcpCallInProgress begun) {
            assertThat(called.add(begun.itemId())).as("a call is made once").isTrue();
            assertThat(responseOfCall).containsKey(begun.itemId());
            calling.add(begun.itemId());
        } else if (event instanceof ResponseMcpCallCompleted over) {
            ended(over.itemId());
        } else if (event instanceof ResponseMcpCallFailed over) {
            ended(over.itemId());
        } else if (event instanceof ResponseDone done) {
            overResponses.add(done.response().id());
        }
    }

    private void ended(String itemId) {
        assertThat(calling.remove(itemId)).as("a call that began").isTrue();
        assertThat(overResponses).as("responses that are over").contains(responseOfCall.get(itemId));
    }

    /** When nothing is due any more. */
    void close() {
        assertThat(listing).as("listings without an end").isEmpty();
        assertThat(calling).as("calls without an end").isEmpty();
    }
}
