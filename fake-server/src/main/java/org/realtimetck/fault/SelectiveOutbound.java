package org.realtimetck.fault;

import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

/** Hands the frames of its place to the fault, and tells it of the others. */
final class SelectiveOutbound implements FaultyOutbound {

    private final Detention.Keeper keeper;
    private final Watch watch;
    private final Outbound next;

    SelectiveOutbound(Detention.Keeper keeper, Watch watch, Outbound next) {
        this.keeper = keeper;
        this.watch = watch;
        this.next = next;
    }

    /** An alteration has nothing to remember, and no interest in other frames. */
    static SelectiveOutbound of(Alteration alteration, Watch watch, Outbound next) {
        return new SelectiveOutbound(
                new Detention.Keeper() {
                    @Override
                    public void keep(Frame frame) {
                        alteration.alter(frame).forEach(next::send);
                    }

                    @Override
                    public void pass(Frame frame) {
                        next.send(frame);
                    }
                },
                watch,
                next);
    }

    @Override
    public void opened() {
        // nothing that befalls single frames begins before the first one
    }

    @Override
    public void received(@Nullable String type) {
        keeper.received(type);
    }

    @Override
    public void send(Frame frame) {
        if (watch.positionOf(frame) == Watch.Position.UPON) {
            keeper.keep(frame);
        } else {
            keeper.pass(frame);
        }
    }

    @Override
    public void flush() {
        next.flush();
    }
}
