package org.realtimetck.client.adapter;

/** A line to one adapter, whatever carries it. Thread-safe. */
public interface AdapterLines {

    /** Starts to listen. Called once, before the first {@link #send}. */
    void begin(Ears ears);

    /** Hands a message over without waiting for it to arrive. That it cannot arrive is heard. */
    void send(String line);

    /** Says that nothing more comes, and ends an adapter that stays; returns when it is gone. */
    void end();

    /** Ends the adapter by force, with everything it started; returns when it is gone. */
    void kill();

    /** Hears an adapter. Its methods return soon. */
    interface Ears {

        /** A message, without its line break. */
        void line(String line);

        /** What the adapter prints for people. */
        void printed(byte[] bytes, int length);

        /** Nothing more can come, or nothing more is worth hearing. Only the first one counts. */
        void broken(AdapterFault why);
    }
}
