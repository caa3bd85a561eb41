package org.realtimetck.fault;

import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** Lets a fault strike at its moment: an insertion once, a regime from there on. */
final class MomentousOutbound implements FaultyOutbound {

    private final Fault fault;
    private final Place place;
    private final Watch watch;
    private final Later later;
    private final Doorway next;

    MomentousOutbound(Fault fault, Place place, Outbound next, Later later) {
        this.fault = fault;
        this.place = place;
        this.watch = new Watch(place);
        this.next = new Doorway(next);
        this.later = later;
    }

    @Override
    public void opened() {
        if (place instanceof Place.FromTheStart) {
            strike();
        } else if (place instanceof Place.AfterTime time) {
            later.after(time.sinceOpen(), this::strike);
        }
    }

    @Override
    public void received(@Nullable String type) {
        if (watch.isReceived(type)) {
            strike();
        }
    }

    @Override
    public void send(Frame frame) {
        Watch.Position position = watch.positionOf(frame);
        if (position == Watch.Position.FAULT_COMES_FIRST) {
            strike();
        }
        next.send(frame);
        if (position == Watch.Position.FAULT_COMES_AFTER) {
            strike();
        }
    }

    private void strike() {
        next.strike(fault, later);
    }

    @Override
    public void flush() {
        next.flush();
    }
}
