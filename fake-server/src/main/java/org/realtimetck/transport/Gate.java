package org.realtimetck.transport;

/** Where a transport asks whether a client may come in. Thread-safe. */
@FunctionalInterface
public interface Gate {
    Admission admit(Handshake handshake);
}
