package org.realtimetck.server;

import java.nio.ByteBuffer;
import java.util.List;
import org.realtimetck.fault.FaultyOutbound;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.session.Input;
import org.realtimetck.session.SessionLoop;
import org.realtimetck.transport.Line;
import org.realtimetck.wire.Inbound;
import org.realtimetck.wire.WireCodec;

/** The way in to one session: records, reads, posts. The transport's thread is done when the letter is in the box. */
final class SessionLine implements Line {

    private final WireCodec codec;
    private final SessionLoop loop;
    private final ConnectionJournal journal;
    private final List<FaultyOutbound> faults;
    private final Runnable onClose;

    /**
     * @param faults those that stand in the way out, and may wait for what comes in
     */
    SessionLine(
            WireCodec codec,
            SessionLoop loop,
            ConnectionJournal journal,
            List<FaultyOutbound> faults,
            Runnable onClose) {
        this.codec = codec;
        this.loop = loop;
        this.journal = journal;
        this.faults = List.copyOf(faults);
        this.onClose = onClose;
    }

    @Override
    public void text(String message) {
        Inbound inbound = codec.read(message);
        journal.received(inbound.type(), message);
        if (!faults.isEmpty()) {
            loop.take(() -> faults.forEach(fault -> fault.received(inbound.type())));
        }
        post(inbound);
    }

    @Override
    public void binary(ByteBuffer message) {
        journal.receivedBinary(message);
        post(codec.binary());
    }

    private void post(Inbound inbound) {
        if (inbound instanceof Inbound.Understood understood) {
            loop.post(arrived(understood.event()));
        } else {
            loop.post(new Input.Refused(((Inbound.Malformed) inbound).error()));
        }
    }

    /** {@code output_audio_buffer.clear} is an unknown type on a WebSocket: the service does not list it there [I]. */
    private Input arrived(ClientEvent event) {
        return event instanceof ClientEvent.OutputAudioBufferClear
                ? new Input.Refused(codec.unknownType("output_audio_buffer.clear", event.eventId())
                        .error())
                : new Input.Arrived(event);
    }

    @Override
    public void closed(int code, String reason) {
        loop.stop();
        onClose.run();
        journal.closed(code, reason);
    }
}
