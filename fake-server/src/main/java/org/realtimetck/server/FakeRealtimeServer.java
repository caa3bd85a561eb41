package org.realtimetck.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.realtimetck.clock.RealTime;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.server.control.ControlApi;
import org.realtimetck.transport.http.ApiRoutes;
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
    private final List<OpenSandbox> own;
    private final ControlApi control;
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
        own = Stream.concat(Stream.of(strays), everybody.stream()).toList();
        // nobody knows its token before this object is complete
        control = new ControlApi(this);
        scenarios = new Scenarios(sandboxes::openBeside);
        Callers callers = new Callers(sandboxes, everybody, strays, scenarios);
        SessionFactory sessions = new SessionFactory();
        RestDoor rest = new RestDoor(callers, new ClientSecretDesk(sandboxes.secrets(), sessions), options.selfCheck());
        web = WebServer.start(
                WebServerOptions.defaults()
                        .withHost(options.address())
                        .withPorts(options.port(), options.tlsPort())
                        .withHttp(PostRoutes.to(rest, RestRoute.paths())
                                .andThen(PageRoutes.to(new ScenarioPages(), ScenarioPages.PATHS))
                                .andThen(PageRoutes.to(new ScenarioAddresses(), ScenarioAddresses.PATHS))
                                .andThen(ApiRoutes.under(ControlApi.PREFIX, control))),
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

    /** The same of one that was written down, which can be {@link #reset}. */
    public OpenSandbox open(SandboxDocument document) {
        return open(Sandbox.of(document)).writtenAs(document);
    }

    /**
     * Lets new connections have another sandbox than before, under the same key and with the same journal. Those that are
     * open stay what they are, unless they came through a relay and the new one distorts bytes otherwise: then its
     * addresses are new, and the relay ends with all that came through it.
     *
     * @return the new one; the old one has nothing to say any more
     * @throws IllegalStateException if its name is another one and taken, or if the old one is closed
     */
    public OpenSandbox replace(OpenSandbox old, Sandbox sandbox) {
        OpenSandbox next = sandboxes.replace(old, sandbox, made -> {
            if (!made.inherits(old)) {
                entrances.openTo(made);
            }
        });
        if (!next.isReachedAs(old)) {
            old.endEntrance();
        }
        return next;
    }

    /** The same with one that was written down, which can be {@link #reset}. */
    public OpenSandbox replace(OpenSandbox old, SandboxDocument document) {
        return replace(old, Sandbox.of(document)).writtenAs(document);
    }

    /**
     * Lets a sandbox begin again: an empty journal, its script and its time at the beginning, the same key. Connections
     * that are open are ended with 1001. One that distorts bytes gets new addresses.
     *
     * @return the new one; the old one has nothing to say any more
     * @throws IllegalStateException if it is closed, or was not written down: what a Java object has said it cannot unsay
     */
    public OpenSandbox reset(OpenSandbox old) {
        SandboxDocument document = old.document()
                .orElseThrow(() -> new IllegalStateException("sandbox '"
                        + old.sandbox().name()
                        + "' was not made of a document, so its script cannot begin again; replace it with a new one"));
        OpenSandbox next =
                sandboxes.reset(old, Sandbox.of(document), made -> entrances.openTo(made.writtenAs(document)));
        old.endConnections("the sandbox was reset");
        old.endEntrance();
        return next;
    }

    /** All that are open and have a name of their own, in its order: not those at {@code /scenario/<name>}. */
    public List<OpenSandbox> namedSandboxes() {
        return sandboxes.named();
    }

    /** Empty if none of that name is open. */
    public Optional<OpenSandbox> sandbox(String name) {
        return sandboxes.byName(name);
    }

    /** True for those the server opens for itself: for strays, and for everybody. */
    public boolean isOwn(OpenSandbox sandbox) {
        return own.contains(sandbox);
    }

    /** What opens {@code /_tck}, the control API; a new one with each start. */
    public String controlToken() {
        return control.token();
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

    /** Why TLS handshakes failed, oldest first: clients that do not trust the authority are seen nowhere else. */
    public List<String> tlsRefusals() {
        return web.tlsRefusals();
    }

    /** All sandboxes that are open now, those of the server's own included. */
    Collection<OpenSandbox> sandboxes() {
        return sandboxes.all();
    }

    /** Client secrets that are remembered. */
    int clientSecrets() {
        return sandboxes.secrets().count();
    }

    int relays() {
        return entrances.relays();
    }

    ControlApi control() {
        return control;
    }

    /** Tells the clients (1001) and ends everything. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            control.close();
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
