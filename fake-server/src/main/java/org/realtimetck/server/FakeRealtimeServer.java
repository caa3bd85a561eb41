package org.realtimetck.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.realtimetck.clock.RealTime;
import org.realtimetck.transport.http.PageRoutes;
import org.realtimetck.transport.http.PostRoutes;
import org.realtimetck.transport.http.WebServer;
import org.realtimetck.transport.http.WebServerOptions;
import org.realtimetck.transport.tls.LocalAuthority;

/**
 * The fake service, running. One object to make in a test: start it on free ports, open a sandbox, point the client at
 * its key, read the journal, close. Thread-safe; any number may run in one JVM.
 */
public final class FakeRealtimeServer implements AutoCloseable {

    private static final String EVERYBODY = "everybody";
    private static final String STRAYS = "strays";

    private final Sandboxes sandboxes;
    private final Scenarios scenarios;
    private final ExecutorService pool;
    private final ScheduledThreadPoolExecutor timer;
    private final LocalAuthority authority;
    private final OpenSandbox strays;
    private final WebServer web;
    private final Entrances entrances;
    private final AtomicBoolean closed = new AtomicBoolean();

    private FakeRealtimeServer(ServerOptions options, InstantSource clock) {
        pool = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()), named("realtime-tck-session"));
        timer = new ScheduledThreadPoolExecutor(1, named("realtime-tck-timer"));
        // a session that ends early must not keep its expiry, and with it all it held, for an hour
        timer.setRemoveOnCancelPolicy(true);
        sandboxes = new Sandboxes(new RealTime(timer, clock));
        authority = LocalAuthority.open(options.authorityFolder());
        strays = sandboxes.open(Sandbox.healthy(STRAYS, null, options.model()).varying(options.variations()));
        Optional<OpenSandbox> everybody =
                options.strictKeys() ? Optional.empty() : Optional.of(sandboxes.open(everybody(options)));
        scenarios = new Scenarios(sandboxes::openBeside);
        Callers callers = new Callers(sandboxes, everybody, strays, scenarios);
        SessionFactory sessions = new SessionFactory();
        RestDoor rest = new RestDoor(callers, new ClientSecretDesk(sandboxes.secrets(), sessions), options.selfCheck());
        web = WebServer.start(
                WebServerOptions.defaults()
                        .withHost(options.address())
                        .withPorts(options.port(), options.tlsPort())
                        .withHttp(PostRoutes.to(rest, RestRoute.paths())
                                .andThen(PageRoutes.to(new ScenarioPages(), ScenarioPages.PATHS))),
                new FrontGate(callers, new LineFactory(pool, sessions, options.selfCheck())),
                authority::serverIdentity);
        entrances = new Entrances(options.address(), web, authority);
        entrances.openTo(strays);
        everybody.ifPresent(entrances::openTo);
    }

    private static Sandbox everybody(ServerOptions options) {
        Sandbox healthy =
                Sandbox.healthy(EVERYBODY, options.dialect(), options.model()).varying(options.variations());
        return options.chaos() == null ? healthy : healthy.with(options.chaos());
    }

    /**
     * Starts the fake; it is ready when this returns.
     *
     * @throws org.realtimetck.transport.http.PortUnavailable if a port is taken
     */
    public static FakeRealtimeServer start(ServerOptions options) {
        return start(options, InstantSource.system());
    }

    /** With a clock for what ids, sessions and client secrets say of the time; waits keep to the real one. */
    static FakeRealtimeServer start(ServerOptions options, InstantSource clock) {
        return new FakeRealtimeServer(options, clock);
    }

    /** Opens a sandbox under a new key, and its relay if it distorts bytes. */
    public OpenSandbox open(Sandbox sandbox) {
        return entrances.openTo(sandboxes.open(sandbox));
    }

    /**
     * Lets new connections have another sandbox than before, under the same key and with the same journal. Those that are
     * open stay what they are.
     *
     * @return the new one; the old one has nothing to say any more
     * @throws IllegalStateException if its name is another one and taken, or if the old one is closed
     */
    public OpenSandbox replace(OpenSandbox old, Sandbox sandbox) {
        return sandboxes.replace(old, sandbox);
    }

    /** A ready-made sandbox, open at {@code /scenario/<name>}; empty if there is none of that name. */
    public Optional<OpenSandbox> scenario(String name) {
        return scenarios.named(name);
    }

    /** Origin without TLS, for example {@code http://127.0.0.1:40123}. */
    public URI httpUrl() {
        return web.httpUrl();
    }

    /** Origin with TLS. */
    public URI httpsUrl() {
        return web.httpsUrl();
    }

    /** PEM of the authority a client has to trust. */
    public Path caFile() {
        return authority.caFile();
    }

    /** The same as PKCS#12, password {@code changeit}. */
    public Path trustStore() {
        return authority.trustStore();
    }

    /** Connections that belong to no sandbox: unknown keys, unknown paths. */
    public OpenSandbox strays() {
        return strays;
    }

    /** All sandboxes that are open now, those of the server's own included. */
    Collection<OpenSandbox> sandboxes() {
        return sandboxes.all();
    }

    /** Tells the clients (1001) and ends everything. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            web.close();
            entrances.close();
            pool.shutdownNow();
            timer.shutdownNow();
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
