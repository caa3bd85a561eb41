package org.realtimetck.fault;

import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** Ends the TCP stream without a close frame; a client sees 1006. */
public record EndWithoutClose() implements Fault {
    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Abort());
    }
}
