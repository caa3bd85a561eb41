package org.realtimetck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that somebody presses Enter. The end of the input is no Enter: a program without a terminal has none. */
final class EnterKey {

    private static final Logger LOG = LoggerFactory.getLogger(EnterKey.class);

    private final AtomicBoolean pressed = new AtomicBoolean();

    private EnterKey() {}

    /** Listens on a daemon thread, because nothing can take it away from its reading. */
    static EnterKey on(InputStream input) {
        EnterKey key = new EnterKey();
        Thread thread = new Thread(() -> key.listen(input), "realtime-tck-enter");
        thread.setDaemon(true);
        thread.start();
        return key;
    }

    boolean isPressed() {
        return pressed.get();
    }

    private void listen(InputStream input) {
        try {
            int read = input.read();
            while (read >= 0 && read != '\n') {
                read = input.read();
            }
            pressed.compareAndSet(false, read == '\n');
        } catch (IOException unreadable) {
            LOG.warn("cannot notice the Enter key: {}", unreadable.toString());
        }
    }
}
