package org.realtimetck.junit;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.realtimetck.journal.Journal;
import org.realtimetck.script.Model;
import org.realtimetck.script.Script;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.Sandbox;
import org.realtimetck.wire.Dialect;

/** What one test has of the fake: where its client connects, what the fake plays, and what was on the wire. */
public final class FakeSession {

    private final FakeRealtimeServer server;
    private volatile OpenSandbox sandbox;

    FakeSession(FakeRealtimeServer server, OpenSandbox sandbox) {
        this.server = server;
        this.sandbox = sandbox;
    }

    /** The key the client has to use. It alone leads to this sandbox. */
    public String key() {
        return sandbox().key();
    }

    /** What SDKs call the base URL, without TLS, such as {@code http://127.0.0.1:40123/v1}. */
    public URI baseUrl() {
        return URI.create(sandbox().httpUrl() + basePath());
    }

    /** The same with TLS; the client has to trust {@link FakeRealtimeServer#caFile()}. */
    public URI secureBaseUrl() {
        return URI.create(sandbox().httpsUrl() + basePath());
    }

    /**
     * Where a WebSocket is opened, without TLS.
     *
     * @param model as it goes into the query, such as {@code gpt-realtime}
     */
    public URI webSocketUrl(String model) {
        return URI.create(baseUrl().toString().replaceFirst("^http", "ws") + "/realtime?model=" + model);
    }

    private String basePath() {
        Dialect dialect = sandbox().sandbox().dialect();
        return (dialect == null ? Dialect.OPENAI : dialect).basePath();
    }

    /** What was on the wire. */
    public Journal journal() {
        return sandbox().journal();
    }

    /** As it is now: {@link #change} makes a new one. */
    public OpenSandbox sandbox() {
        return sandbox;
    }

    public FakeRealtimeServer server() {
        return server;
    }

    /** Has connections from now on answered by a model; see {@link #change}. */
    public void answerWith(Model model) {
        change(before -> before.with(Script.of(model)));
    }

    /**
     * Has connections from now on meet another sandbox, under the same key and with the same journal.
     *
     * @param changed makes it from the one before; the name must stay
     */
    public synchronized void change(UnaryOperator<Sandbox> changed) {
        sandbox = server.replace(sandbox, changed.apply(sandbox.sandbox()));
    }
}
