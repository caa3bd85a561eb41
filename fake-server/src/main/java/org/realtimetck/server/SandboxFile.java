package org.realtimetck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.realtimetck.document.InvalidDocumentException;
import org.realtimetck.sandbox.SandboxReader;

/** One file and the sandbox that follows it. Looked at from one thread. */
final class SandboxFile {

    private final FakeRealtimeServer server;
    private final Path path;
    private final Consumer<String> news;
    private String settled;
    private String seen;
    private boolean readable = true;
    private volatile OpenSandbox open;

    /** @param text what the sandbox was made of */
    SandboxFile(FakeRealtimeServer server, Path path, String text, OpenSandbox open, Consumer<String> news) {
        this.server = server;
        this.path = path;
        this.settled = text;
        this.seen = text;
        this.open = open;
        this.news = news;
    }

    OpenSandbox open() {
        return open;
    }

    /** A text counts once it was seen twice: an editor may be in the middle of writing it. */
    void look() {
        try {
            String now = Files.readString(path);
            if (now.equals(seen) && !now.equals(settled)) {
                settled = now;
                follow(now);
            }
            seen = now;
            readable = true;
        } catch (IOException unreadable) {
            if (readable) {
                news.accept(path + " cannot be read (" + unreadable + "); sandbox '"
                        + open.sandbox().name() + "' stays as it was.");
            }
            readable = false;
        }
    }

    private void follow(String text) {
        try {
            open = server.replace(open, SandboxReader.read(path, text));
            news.accept(path + " has changed: new connections to sandbox '"
                    + open.sandbox().name() + "' get what it says now.");
        } catch (InvalidDocumentException invalid) {
            news.accept(invalid.getMessage() + "\n" + path + " cannot be used; sandbox '"
                    + open.sandbox().name() + "' stays as it was.");
        } catch (IllegalStateException taken) {
            news.accept(path + " cannot be used: " + taken.getMessage() + ". Sandbox '"
                    + open.sandbox().name() + "' stays as it was.");
        }
    }
}
