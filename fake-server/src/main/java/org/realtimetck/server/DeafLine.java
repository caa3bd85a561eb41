package org.realtimetck.server;

import java.nio.ByteBuffer;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.transport.Line;
import org.realtimetck.wire.WireCodec;

/** The way in of a client that was turned away: what it still says is recorded and not answered. */
final class DeafLine implements Line {

    private final WireCodec codec;
    private final ConnectionJournal journal;

    DeafLine(WireCodec codec, ConnectionJournal journal) {
        this.codec = codec;
        this.journal = journal;
    }

    @Override
    public void text(String message) {
        journal.received(codec.read(message).type(), message);
    }

    @Override
    public void binary(ByteBuffer message) {
        journal.receivedBinary(message);
    }

    @Override
    public void closed(int code, String reason) {
        journal.closed(code, reason);
    }
}
