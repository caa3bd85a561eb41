package org.realtimetck.client.reference;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Observation.Failure;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes events to the socket. One that comes too late is told to the application, not lost in silence. */
final class SocketOutlets implements Outlets {

    private final Consumer<Observation> told;
    private @Nullable RealtimeSocket socket;
    private int sent;

    SocketOutlets(Consumer<Observation> told) {
        this.told = told;
    }

    void connected(RealtimeSocket newSocket) {
        socket = newSocket;
    }

    void disconnected() {
        socket = null;
    }

    boolean isConnected() {
        return socket != null;
    }

    @Override
    public String send(ObjectNode event) {
        String id = "client-event-" + ++sent;
        event.put("event_id", id);
        if (socket == null) {
            tell(new Failure(
                    "connection_lost",
                    null,
                    event.path("type").asString() + " was not sent: the connection is over",
                    id,
                    false));
        } else {
            socket.send(JsonMapper.shared().writeValueAsString(event));
        }
        return id;
    }

    @Override
    public void tell(Observation observation) {
        told.accept(observation);
    }
}
