package org.realtimetck.server;

import org.realtimetck.journal.Entry;
import org.realtimetck.journal.RelayJournal;
import org.realtimetck.transport.relay.ByteLog;
import org.realtimetck.transport.relay.RelayWitness;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.DistortionWords;

/** Has a sandbox's journal tell what its relay does. */
final class RelayDiary implements RelayWitness {

    private final RelayJournal journal;
    private final SandboxRecord record;

    RelayDiary(OpenSandbox sandbox) {
        journal = new RelayJournal(sandbox.journal(), sandbox.key());
        record = sandbox.record();
    }

    @Override
    public int accepted(boolean secure) {
        return journal.accepted(secure);
    }

    @Override
    public void struck(int connection, Distortion distortion, ByteLog.Direction direction, long atByte) {
        DistortionWords words = DistortionWords.of(distortion);
        journal.distorted(connection, words.word(), words.parameters(), Entry.Stream.valueOf(direction.name()), atByte);
    }

    @Override
    public void ended(int connection, End end) {
        journal.ended(
                connection,
                Entry.Ender.valueOf(end.by().name()),
                Entry.Ending.valueOf(end.how().name()),
                end.receivedBytes(),
                end.sentBytes(),
                end.detail());
    }

    @Override
    public String ticket(int connection) {
        return record.ticket(connection);
    }

    @Override
    public String masked(String line) {
        return journal.masked(line);
    }
}
