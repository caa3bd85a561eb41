package org.realtimetck.fault;

import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** Keeps frames back and lets them go later, by time or by what else happens on the connection. */
@FunctionalInterface
public non-sealed interface Detention extends Fault {

    /**
     * The keeper of one connection.
     *
     * @param next the way out behind the fault
     * @param later for what happens after a while
     */
    Keeper keeper(Outbound next, Later later);

    /** Sees everything that happens on one connection, on the session's turn. */
    interface Keeper {

        /** A frame of the place. */
        void keep(Frame frame);

        /** Any other frame. */
        void pass(Frame frame);

        /**
         * The client sent a message; called before the session hears of it.
         *
         * @param type the event's type; null if the message is no event
         */
        default void received(@Nullable String type) {
            // most keepers look only at what leaves
        }
    }
}
