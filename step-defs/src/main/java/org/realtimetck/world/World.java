package org.realtimetck.world;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Profile;
import org.realtimetck.client.Target;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.journal.Entry;
import org.realtimetck.server.OpenSandbox;

/**
 * One scenario. The Given steps fill the {@link #plan()}, the When step runs the client to its end, the Then steps
 * read what is on record. Nothing is judged while something still moves.
 */
public final class World {
    private static final int UNAUTHORIZED = 401;

    /** One run beside others, one alone, and one for bad luck. */
    private static final int MOST_ATTEMPTS = 3;

    private final RunContext run;
    private final ScenarioPlan plan = new ScenarioPlan();
    private String place = "";
    private String name = "scenario";
    private @Nullable Finished finished;

    public World(RunContext run) {
        this.run = run;
    }

    /**
     * What is on record once the client has ended.
     *
     * @param outcome empty if the client had to be stopped
     */
    private record Finished(
            OnRecord record, List<Observation> observations, Optional<ErrandRun.Outcome> outcome, String pathPrefix) {}

    /**
     * Names the scenario, before anything else.
     *
     * @param scenarioPlace file and line, the key of its record
     * @param scenarioName short, for sandbox and client
     */
    public void begin(String scenarioPlace, String scenarioName) {
        place = scenarioPlace;
        name = scenarioName;
    }

    public ScenarioPlan plan() {
        return plan;
    }

    public Profile profile() {
        return run.client().profile();
    }

    public boolean observes() {
        return profile().capabilities().contains(Capability.OBSERVATIONS);
    }

    /** Runs the client's errand to its end, at most for its limit. */
    public void runClient(List<String> turns) throws InterruptedException {
        String spoken = plan.spoken(turns);
        if (spoken == null) {
            runClient(plan.errand(turns, null));
            return;
        }
        try (SpokenWords words = SpokenWords.of(spoken)) {
            runClient(plan.errand(turns, words.file()));
        }
    }

    private void runClient(Errand errand) throws InterruptedException {
        run.startWatch().requireStarting();
        boolean lost = true;
        for (int attempt = 0; lost && attempt < MOST_ATTEMPTS; attempt++) {
            lost = runClientOnce(run.withStartUp(errand));
        }
    }

    /** True if what became of it was another scenario's doing. */
    private boolean runClientOnce(Errand errand) throws InterruptedException {
        String sandboxName = name + "-" + run.dialect().word();
        try (OpenSandbox sandbox = run.server().open(plan.sandbox(sandboxName, run.dialect()))) {
            int straysBefore = run.server().strays().journal().entries().size();
            int strayFaultsBefore = run.server().strays().kitFaults().size();
            ErrandRun errandRun = run.start(name, errand, target(sandbox));
            Optional<ErrandRun.Outcome> outcome = Optional.empty();
            try {
                outcome = errandRun.await(run.scaled(errand.limit()).plus(Patience.STOPPING));
            } finally {
                errandRun.stop();
                sandbox.journal().await(World::allConnectionsAreOver, run.scaled(Patience.LAST_CLOSE));
                List<Entry> journal = journalOf(sandbox, straysBefore);
                finished = new Finished(
                        new OnRecord(new Exchange(journal), sandbox.byteLogs()),
                        errandRun.observations(),
                        errandRun.outOfTime() ? Optional.empty() : outcome,
                        plan.usesPathPrefix() ? sandbox.pathPrefix() : "");
                run.keep(place, record(sandbox, errandRun, journal, strayFaultsBefore));
                run.startWatch().ended(errandRun, journal);
            }
            return errandRun.lostWithOthers();
        }
    }

    /**
     * A client that gives no key, or another one, never reaches its sandbox. What it asks is then among the strays,
     * and the server has no other clients than this one.
     */
    private List<Entry> journalOf(OpenSandbox sandbox, int straysBefore) {
        List<Entry> own = sandbox.journal().entries();
        List<Entry> strays = run.server().strays().journal().entries();
        boolean knocked = own.stream().anyMatch(entry -> entry instanceof Entry.Opened || entry instanceof Entry.Http);
        List<Entry> since = strays.subList(Math.min(straysBefore, strays.size()), strays.size());
        // who stops within TLS is on record of the relay, and nowhere else
        return knocked || since.isEmpty() ? own : since;
    }

    private ScenarioRecord record(
            OpenSandbox sandbox, ErrandRun errandRun, List<Entry> journal, int strayFaultsBefore) {
        List<Throwable> ofStrays = run.server().strays().kitFaults();
        List<String> kitFaults = Stream.concat(
                        sandbox.kitFaults().stream(), ofStrays.stream().skip(strayFaultsBefore))
                .map(fault -> "the fake broke: " + fault)
                .toList();
        return new ScenarioRecord(
                journal, errandRun.output(), errandRun.adapterFault().orElse(null), kitFaults);
    }

    private static boolean allConnectionsAreOver(List<Entry> entries) {
        long opened = entries.stream()
                .filter(entry -> entry instanceof Entry.Opened handshake && handshake.status() == 101)
                .count();
        return entries.stream().filter(Entry.Closed.class::isInstance).count() >= opened;
    }

    private Target target(OpenSandbox sandbox) {
        String prefix = plan.usesPathPrefix() ? sandbox.pathPrefix() : "";
        return new Target(
                run.dialect(),
                URI.create(sandbox.httpsUrl() + prefix),
                URI.create(sandbox.httpUrl() + prefix),
                sandbox.key(),
                "gpt-realtime",
                run.caFile(),
                run.trustStore(),
                run.timeScale());
    }

    private Finished finished() {
        if (finished == null) {
            throw new IllegalStateException("the scenario has no When step that runs the client");
        }
        return finished;
    }

    /**
     * Checks that the client connected. One that never did shows nothing but that.
     *
     * @throws AssertionError if it did not
     */
    public void requireConnection() {
        if (exchange().handshakes().isEmpty() && finished().record().wires().isEmpty()) {
            throw Expectation.failed(
                    "the client to connect",
                    "no handshake at all",
                    "Look at the client's output: it may not have started, not have found the URL, or not trust the"
                            + " kit's CA.");
        }
    }

    /**
     * Checks that the client got a session, or at least to the point of saying something to the service.
     *
     * @throws AssertionError if it did not
     */
    public void requireSession() {
        requireConnection();
        boolean started = !exchange().fromServer("session.created").isEmpty();
        boolean spoke = exchange().messages().stream().anyMatch(Exchange.Message::fromClient);
        if (!started && !spoke) {
            throw Expectation.failed(
                    "the client to get a session",
                    "a client that was turned away before it said anything",
                    "Look at what the service answered to its handshake.");
        }
    }

    /**
     * Checks that the client connected, or was refused a key to connect with, and that what the Given steps prepared
     * came about. Call it before concluding anything from what a client did not do.
     *
     * @throws AssertionError if the client never got so far
     */
    public void requireSituation() {
        if (!isRefusedTheKeyOverHttp()) {
            requireConnection();
        }
        for (Situation situation : plan.situations()) {
            if (!situation.cameAbout().test(finished().record())) {
                throw Expectation.failed(situation.description(), "a client that never got so far", situation.advice());
            }
        }
    }

    /** Who asks for an ephemeral key first hears of a bad key there, and has nothing to connect with. */
    private boolean isRefusedTheKeyOverHttp() {
        return exchange().entries().stream()
                .anyMatch(entry -> entry instanceof Entry.Http request && request.status() == UNAUTHORIZED);
    }

    public Exchange exchange() {
        return finished().record().exchange();
    }

    public List<Observation> observations() {
        return finished().observations();
    }

    public <T extends Observation> List<T> observations(Class<T> kind) {
        return observations().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Empty if the client did not end by itself. */
    public Optional<ErrandRun.Outcome> outcome() {
        return finished().outcome();
    }

    /** A WebSocket address at another host than the client dials, where every handshake is seen as well. */
    public String elsewhere() {
        String origin = "https://localhost:" + run.server().httpsUrl().getPort();
        return origin + run.dialect().basePath() + "/realtime?model=gpt-realtime";
    }

    /** The path the client was to dial. */
    public String givenPath() {
        return finished().pathPrefix() + run.dialect().basePath() + "/realtime";
    }
}
