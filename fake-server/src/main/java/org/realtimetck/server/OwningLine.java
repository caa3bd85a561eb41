package org.realtimetck.server;

import java.nio.ByteBuffer;
import org.realtimetck.transport.Line;

/** Counts an exception on the way in as a fault of the kit: what the client makes of the 1011 must not be judged. */
final class OwningLine implements Line {

    private final Line line;
    private final OpenSandbox sandbox;

    OwningLine(Line line, OpenSandbox sandbox) {
        this.line = line;
        this.sandbox = sandbox;
    }

    @Override
    public void text(String message) {
        owningUp(() -> line.text(message));
    }

    @Override
    public void binary(ByteBuffer message) {
        owningUp(() -> line.binary(message));
    }

    @Override
    public void closed(int code, String reason) {
        owningUp(() -> line.closed(code, reason));
    }

    private void owningUp(Runnable call) {
        sandbox.owningUp(() -> {
            call.run();
            return line;
        });
    }
}
