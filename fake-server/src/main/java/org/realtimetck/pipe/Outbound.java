package org.realtimetck.pipe;

/**
 * The way out to one client. Called by one thread at a time. Frames after a {@link Frame.Close} or
 * {@link Frame.Abort} are dropped.
 */
public interface Outbound {

    /** Takes a frame; it may wait for the end of its burst. */
    void send(Frame frame);

    /** Ends a burst: everything sent so far leaves now, together. */
    void flush();
}
