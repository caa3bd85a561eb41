package org.realtimetck.session;

import java.util.Map;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;

/** What can happen to a session. */
public sealed interface Input {

    /** The client sent an event that could be read. */
    record Arrived(ClientEvent event) implements Input {}

    /** The client sent something that could not be read; the service says so. */
    record Refused(ErrorBody error) implements Input {}

    /** A time the session asked for has come. */
    record Due(Wakeup what) implements Input {}

    /** What a session may wait for. */
    sealed interface Wakeup {}

    /** The next piece of a response. */
    record NextPiece(String responseId) implements Wakeup {}

    /** The next piece of what the user said in that item. */
    record NextWords(String itemId) implements Wakeup {}

    /** An MCP server answers a call, or says what tools it has: in either case there is an item for it. */
    record McpAnswer(String itemId) implements Wakeup {}

    /** The first burst is out, and what the session began with takes effect. */
    record SessionBegun() implements Wakeup {}

    /** The user has said nothing for as long as the session allows after that response. */
    record IdleTimeout(String responseId) implements Wakeup {}

    /**
     * The service comes to confirm an update.
     *
     * @param session as it was when the update was accepted
     */
    record UpdateConfirmed(Map<String, Object> session) implements Wakeup {}

    /** The session's longest duration is over. */
    record Expiry() implements Wakeup {}
}
