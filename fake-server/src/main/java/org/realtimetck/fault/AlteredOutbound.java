package org.realtimetck.fault;

import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** Hands the frames of its place to an alteration, and lets the others pass. */
final class AlteredOutbound implements FaultyOutbound {

    private final Alteration alteration;
    private final Watch watch;
    private final Outbound next;
    private final Later later;

    AlteredOutbound(Alteration alteration, Watch watch, Outbound next, Later later) {
        this.alteration = alteration;
        this.watch = watch;
        this.next = next;
        this.later = later;
    }

    @Override
    public void opened() {
        // nothing of an alteration begins before the first frame
    }

    @Override
    public void received(@Nullable String type) {
        // an alteration looks only at what the service sends
    }

    @Override
    public void send(Frame frame) {
        if (watch.positionOf(frame) == Watch.Position.UPON) {
            alteration.alter(frame, next, later);
        } else {
            next.send(frame);
        }
    }

    @Override
    public void flush() {
        next.flush();
    }
}
