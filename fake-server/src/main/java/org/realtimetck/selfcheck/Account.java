package org.realtimetck.selfcheck;

import java.util.List;

/** One of the books kept for a connection. */
interface Account {

    /** New ones, for a new connection. */
    static List<Account> all() {
        ResponseAccounts responses = new ResponseAccounts();
        return List.of(
                new SessionAccounts(),
                responses,
                new OutputAccounts(responses),
                new ConversationAccounts(),
                new TurnAccounts(),
                new TranscriptAccounts(),
                new McpAccounts());
    }

    /** What it is about, as a noun. */
    String subject();

    /**
     * Enters the next event.
     *
     * @throws Objection if it cannot be right after those before it
     */
    void on(WireEvent event);
}
