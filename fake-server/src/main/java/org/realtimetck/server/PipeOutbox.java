package org.realtimetck.server;

import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.selfcheck.ConnectionCheck;
import org.realtimetck.session.Outbox;
import org.realtimetck.wire.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a session's events as text into the pipe. */
final class PipeOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(PipeOutbox.class);

    private final WireCodec codec;
    private final Outbound pipe;
    private final ConnectionCheck check;
    private final OpenSandbox sandbox;

    PipeOutbox(WireCodec codec, Outbound pipe, ConnectionCheck check, OpenSandbox sandbox) {
        this.codec = codec;
        this.pipe = pipe;
        this.check = check;
        this.sandbox = sandbox;
    }

    @Override
    public void send(ServerEvent event) {
        String text = codec.writeInGa(event);
        // before names that vary and before the faults of the pipe: they are wrong on purpose
        check.event(text);
        pipe.send(new Frame.Text(codec.nameOf(event), codec.asSent(event, text)));
    }

    @Override
    public void close(int code, String reason) {
        pipe.send(new Frame.Close(code, reason));
    }

    @Override
    public void endOfBurst() {
        pipe.flush();
    }

    @Override
    public void broken(Throwable bug) {
        LOG.error(
                "the fake broke in sandbox {}; what its client did is not judged",
                sandbox.sandbox().name(),
                bug);
        sandbox.broken(bug);
        pipe.send(new Frame.Close(1011, "the fake broke, see its log"));
        pipe.flush();
    }
}
