package org.realtimetck.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Variation;

/** Collects the effects of one input. */
final class Effects {

    private final Ids ids;
    private Consumer<ServerEvent> watcher = event -> {};
    private final boolean tellsObjects;
    private List<Effect> collected = new ArrayList<>();

    Effects(SessionSetup setup) {
        this.ids = setup.ids();
        this.tellsObjects = setup.varies(Variation.OBJECT_ON_ITEMS);
    }

    /** What is told of every event as it is sent, and may send others right behind it. */
    void watch(Consumer<ServerEvent> newWatcher) {
        watcher = newWatcher;
    }

    void send(ServerEvent event) {
        ServerEvent told = tellsObjects ? ItemObjects.in(event) : event;
        collected.add(new Effect.Send(told));
        watcher.accept(told);
    }

    void refuse(ErrorBody error) {
        send(new ErrorEvent(ids.event(), error));
    }

    void wake(Duration after, Input.Wakeup what) {
        collected.add(new Effect.Wake(after, what));
    }

    void close(int code, String reason) {
        collected.add(new Effect.Close(code, reason));
    }

    List<Effect> take() {
        List<Effect> taken = collected;
        collected = new ArrayList<>();
        return taken;
    }
}
