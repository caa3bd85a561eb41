package org.realtimetck.server;

import java.util.List;
import org.realtimetck.journal.JournalFile;

/** A journal as its file would have it. */
final class JournalText {

    private JournalText() {}

    static List<String> of(OpenSandbox sandbox) {
        return sandbox.journal().entries().stream().map(JournalFile::line).toList();
    }
}
