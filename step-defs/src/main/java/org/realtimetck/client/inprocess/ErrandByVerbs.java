package org.realtimetck.client.inprocess;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Target;
import org.realtimetck.journal.Secrets;

/**
 * An errand done by a client in this JVM, on a daemon thread named after the scenario. It ends by itself, by
 * {@link #stop}, or when the errand's limit is over, whichever is first.
 */
final class ErrandByVerbs implements ErrandRun {

    /** How long a stopped client may take to leave, before the time scale. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private final Errand errand;
    private final Target target;
    private final ClientVerbs client;
    private final Consumer<ErrandByVerbs> whenOver;
    private final Told told = new Told();
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private final Thread supervisor;
    private volatile boolean crashed;
    private volatile boolean cutShort;
    private volatile boolean outOfTime;

    /**
     * @param client a fresh one; nobody else uses it
     * @param whenOver called once, before anybody learns that the errand is over
     */
    ErrandByVerbs(String scenario, Errand errand, Target target, ClientVerbs client, Consumer<ErrandByVerbs> whenOver) {
        this.errand = errand;
        this.target = target;
        this.client = client;
        this.whenOver = whenOver;
        this.thread = daemon("errand of " + scenario, this::run);
        this.supervisor = daemon("limit of " + scenario, this::supervise);
    }

    void start() {
        thread.start();
        supervisor.start();
    }

    private void supervise() {
        Duration limit = scaled(errand.limit());
        try {
            if (!over.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                outOfTime = true;
                cutShort("ended by the kit after " + limit.toMillis() + " ms, the errand's time limit");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    @Override
    public List<Observation> observations() {
        return told.all();
    }

    @Override
    public Optional<Outcome> await(Duration limit) throws InterruptedException {
        return over.await(limit.toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(outcome()) : Optional.empty();
    }

    private Outcome outcome() {
        boolean well = !crashed && !cutShort && told.wentWell(errand);
        return new Outcome(well ? 0 : 1, crashed);
    }

    @Override
    public String output() {
        String printed = String.join("\n", output);
        return target.key().isEmpty() ? printed : printed.replace(target.key(), Secrets.mask(target.key()));
    }

    /** Returns when the client has left, at the latest after {@link #GRACE}. */
    @Override
    public void stop() {
        if (over.getCount() == 0) {
            return;
        }
        cutShort("stopped by the kit");
        try {
            if (await(scaled(GRACE)).isEmpty()) {
                print("the client did not leave within " + scaled(GRACE).toMillis() + " ms after it was stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean outOfTime() {
        return outOfTime;
    }

    private void cutShort(String why) {
        cutShort = true;
        print(why);
        thread.interrupt();
    }

    private void run() {
        try {
            attempt(() -> new Talk(errand, client, told).run(target));
            attempt(client::close);
        } finally {
            whenOver.accept(this);
            over.countDown();
        }
    }

    /** Whatever a client throws is its own crash; the kit goes on. */
    @SuppressWarnings("CatchAndPrintStackTrace") // printed into the output that is shown with the verdict
    private void attempt(Step step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            cutShort = true;
        } catch (Exception | Error e) {
            crashed = true;
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text, true));
            print(text.toString());
        }
    }

    private void print(String line) {
        output.add(line.stripTrailing());
    }

    private Duration scaled(Duration duration) {
        return Duration.ofNanos((long) (duration.toNanos() * target.timeScale()));
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }
}
