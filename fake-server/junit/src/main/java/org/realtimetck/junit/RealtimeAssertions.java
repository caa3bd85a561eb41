package org.realtimetck.junit;

import java.util.List;
import org.realtimetck.journal.Journal;
import org.realtimetck.server.OpenSandbox;

/**
 * Where assertions over the wire begin. Its {@code assertThat} can be imported beside AssertJ's own.
 *
 * <p>"Received" and "sent" are from the fake's side: it receives what the client sends.
 */
public final class RealtimeAssertions {

    private RealtimeAssertions() {}

    public static JournalAssert assertThat(FakeSession session) {
        Journal strays = session.server().strays().journal();
        return new JournalAssert(new Watch(session.journal(), strays::entries), JournalAssert.DEFAULT_LIMIT);
    }

    public static JournalAssert assertThat(OpenSandbox sandbox) {
        return assertThat(sandbox.journal());
    }

    public static JournalAssert assertThat(Journal journal) {
        return new JournalAssert(new Watch(journal, List::of), JournalAssert.DEFAULT_LIMIT);
    }
}
