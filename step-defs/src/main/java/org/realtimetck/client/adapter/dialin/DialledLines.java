package org.realtimetck.client.adapter.dialin;

import io.javalin.websocket.WsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.adapter.AdapterFault;
import org.realtimetck.client.adapter.AdapterFault.Kind;
import org.realtimetck.client.adapter.AdapterLines;

/** A WebSocket that an adapter dialled: each message is a line, or several. */
final class DialledLines implements AdapterLines {

    private static final int GOING_AWAY = 1001;

    private final WsContext socket;
    private final Runnable whenKilled;
    private final List<Consumer<Ears>> early = new ArrayList<>();
    private @Nullable Ears ears;

    /** @param whenKilled called when nobody waits for the peer any longer */
    DialledLines(WsContext socket, Runnable whenKilled) {
        this.socket = socket;
        this.whenKilled = whenKilled;
    }

    @Override
    public synchronized void begin(Ears listener) {
        ears = listener;
        early.forEach(word -> word.accept(listener));
        early.clear();
    }

    private synchronized void hear(Consumer<Ears> word) {
        if (ears == null) {
            early.add(word);
        } else {
            word.accept(ears);
        }
    }

    /** What comes before anybody listens waits. */
    void heard(String line) {
        hear(listener -> listener.line(line));
    }

    void hungUp(int code, @Nullable String reason) {
        hear(listener -> listener.broken(new AdapterFault(
                Kind.EARLY_EXIT,
                "expected it to stay until it is told to stop, got the end of its WebSocket with code " + code
                        + (reason == null || reason.isBlank() ? "" : " (" + reason + ")"))));
    }

    @Override
    public void send(String line) {
        if (socket.session.isOpen()) {
            socket.send(line);
        }
    }

    @Override
    public void kill() {
        whenKilled.run();
        end();
    }

    @Override
    public void end() {
        socket.closeSession(GOING_AWAY, "the kit needs this adapter no longer");
    }
}
