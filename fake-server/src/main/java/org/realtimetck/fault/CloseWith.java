package org.realtimetck.fault;

import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/**
 * Ends the connection with a close frame.
 *
 * @param code 1000 to 4999, or 1005 for a frame without a code
 * @param reason at most 123 bytes of UTF-8
 */
public record CloseWith(int code, String reason) implements Fault {
    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Close(code, reason));
    }
}
