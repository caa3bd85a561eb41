package org.realtimetck.client.reference;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Joins fragments to messages, and the ways a connection can end to one. */
final class SocketListener implements WebSocket.Listener {

    private static final int NO_CLOSE_FRAME = 1006;

    private final Ears ears;
    private final boolean joinsFragments;
    private final StringBuilder message = new StringBuilder();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param joinsFragments false to hear every fragment as a message */
    SocketListener(Ears ears, boolean joinsFragments) {
        this.ears = ears;
        this.joinsFragments = joinsFragments;
    }

    /** The application may have given up while the upgrade was under way. */
    @Override
    public void onOpen(WebSocket socket) {
        if (ended.get()) {
            socket.abort();
        } else {
            socket.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence fragment, boolean last) {
        message.append(fragment);
        if (last || !joinsFragments) {
            String whole = message.toString();
            message.setLength(0);
            guarded(socket, () -> ears.message(whole));
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer fragment, boolean last) {
        if (last) {
            guarded(socket, ears::binaryMessage);
        }
        socket.request(1);
        return null;
    }

    /** The JDK answers the close frame when this returns, and reports 1006 here if the stream ends without one. */
    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end(code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        endWithoutCloseFrame(failure.toString());
    }

    void sendingFailed(String why) {
        if (!ended.get()) {
            ears.sendingFailed(why);
        }
    }

    void endWithoutCloseFrame(String why) {
        end(NO_CLOSE_FRAME, why);
    }

    private void end(int code, String reason) {
        if (ended.compareAndSet(false, true)) {
            ears.ended(code, reason);
        }
    }

    /** An exception that left this listener would look like a fault of the network. */
    private void guarded(WebSocket socket, Runnable listening) {
        if (ended.get()) {
            return;
        }
        try {
            listening.run();
        } catch (RuntimeException | Error bug) {
            socket.abort();
            ears.broke(bug);
            endWithoutCloseFrame("the client broke: " + bug);
        }
    }
}
