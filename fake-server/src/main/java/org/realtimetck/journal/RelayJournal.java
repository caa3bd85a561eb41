package org.realtimetck.journal;

import java.util.Map;

/** Writes what a relay in front of the fake does into its sandbox's journal. */
public final class RelayJournal {

    private final Journal journal;
    private final String key;

    /** @param key the sandbox's own, which its clients may know */
    public RelayJournal(Journal journal, String key) {
        this.journal = journal;
        this.key = key;
    }

    /** @return the connection's number, which its handshake goes by as well */
    public int accepted(boolean secure) {
        int connection = journal.nextConnection();
        journal.add(0, at -> new Entry.Accepted(at, connection, secure));
        return connection;
    }

    public void distorted(
            int connection, String distortion, Map<String, String> parameters, Entry.Stream stream, long atByte) {
        journal.add(0, at -> new Entry.Distorted(at, connection, distortion, parameters, stream, atByte));
    }

    public void ended(
            int connection, Entry.Ender by, Entry.Ending how, long receivedBytes, long sentBytes, String detail) {
        journal.add(detail.length(), at -> new Entry.Ended(at, connection, by, how, receivedBytes, sentBytes, detail));
    }

    /** A line that a client said before frames began, credentials masked, of the same length. */
    public String masked(String line) {
        String masked = HeadSecrets.masked(line);
        return key.isEmpty() ? masked : masked.replace(key, HeadSecrets.sameLength(key));
    }
}
