package org.realtimetck.fault;

import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** A fault and the place where it strikes. A value: every connection gets a wrapper of its own. */
public record PlacedFault(Fault fault, Place place) {

    public Outbound wrap(Outbound next, Later later) {
        Place.Watch watch = place.watch();
        return new Outbound() {
            @Override
            public void send(Frame frame) {
                Place.Position position = watch.positionOf(frame);
                if (position == Place.Position.FAULT_COMES_FIRST) {
                    fault.strike(next, later);
                }
                next.send(frame);
                if (position == Place.Position.FAULT_COMES_AFTER) {
                    fault.strike(next, later);
                }
            }

            @Override
            public void flush() {
                next.flush();
            }
        };
    }
}
