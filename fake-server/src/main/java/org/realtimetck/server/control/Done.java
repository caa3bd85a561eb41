package org.realtimetck.server.control;

import java.util.function.Supplier;

/** Calls of the Java API, whose refusals are those of the control API. */
final class Done {

    private Done() {}

    static <T> T or409(Supplier<T> call) {
        try {
            return call.get();
        } catch (IllegalStateException conflict) {
            RefusedCall refused = RefusedCall.conflict(String.valueOf(conflict.getMessage()));
            refused.initCause(conflict);
            throw refused;
        }
    }
}
