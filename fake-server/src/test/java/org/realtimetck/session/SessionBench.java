package org.realtimetck.session;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.realtimetck.clock.SessionClock;
import org.realtimetck.coverage.Observed;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Model;
import org.realtimetck.script.Reply;
import org.realtimetck.script.Script;
import org.realtimetck.selfcheck.ConnectionCheck;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.Inbound;
import org.realtimetck.wire.WireCodec;

/** A session on the bench: the clock stands, ids are seeded, and nothing is due until the test says so. */
final class SessionBench {

    static final Instant NOW = Instant.ofEpochSecond(1_785_214_048L);

    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);
    private static final List<Class<? extends Input.Wakeup>> PROGRESS =
            List.of(Input.NextPiece.class, Input.NextWords.class, Input.McpAnswer.class, Input.SessionBegun.class);

    private final Session session;
    private final ConnectionCheck check = Observed.selfCheck().connection();
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Effect.Close> closes = new ArrayList<>();
    private List<ServerEvent> unread = new ArrayList<>();
    private Duration now = Duration.ZERO;

    /** What the session waits for, and when it is due. */
    private record Alarm(Duration due, Effect.Wake wake) {}

    private SessionBench(SessionSetup setup) {
        session = new Session(setup);
        collect(session.start());
    }

    /** One whose first burst nobody has read. */
    static SessionBench fresh(SessionSetup setup) {
        return new SessionBench(setup);
    }

    static SessionBench of(SessionSetup setup) {
        SessionBench bench = new SessionBench(setup);
        bench.take();
        return bench;
    }

    /** An OpenAI conversation that writes instead of speaking. */
    static SessionBench writing(Model model) {
        SessionBench bench = speaking(model);
        bench.on(Client.update("output_modalities", List.of("text")));
        return bench;
    }

    static SessionBench speaking(Model model) {
        return of(setup("gpt-realtime", model));
    }

    static SessionBench saying(Reply reply) {
        return writing(prompt -> reply);
    }

    static SessionSetup setup(String modelName, Model model) {
        return setup(SessionSetup.Kind.REALTIME, modelName, false, model, SessionLimits.AS_CAPTURED);
    }

    static SessionSetup azure(Model model) {
        return setup(SessionSetup.Kind.REALTIME, "gpt-realtime", true, model, SessionLimits.AS_CAPTURED);
    }

    static SessionSetup transcription() {
        return setup(SessionSetup.Kind.TRANSCRIPTION, "", false, prompt -> Reply.say("no"), SessionLimits.AS_CAPTURED);
    }

    static SessionSetup setup(
            SessionSetup.Kind kind, String modelName, boolean azure, Model model, SessionLimits limits) {
        SessionClock clock = () -> NOW;
        return new SessionSetup(
                kind, modelName, azure, Script.of(model), new Ids(clock, new SplittableRandom(42)), clock, limits);
    }

    /** With a clock of the test's own. */
    static SessionSetup setup(SessionClock clock, Model model) {
        return new SessionSetup(
                SessionSetup.Kind.REALTIME,
                "gpt-realtime",
                false,
                Script.of(model),
                new Ids(clock, new SplittableRandom(42)),
                clock,
                SessionLimits.AS_CAPTURED);
    }

    static SessionSetup hearing(SessionSetup setup, Hearing hearing) {
        return setup.with(setup.script().with(hearing));
    }

    String id() {
        return session.id();
    }

    List<ServerEvent> unread() {
        return take();
    }

    /** Hands the event in and gives what was answered at once. */
    List<ServerEvent> on(ClientEvent event) {
        take();
        hand(event);
        return take();
    }

    /** Hands the events in, lets everything run out, and gives all that was sent. */
    List<ServerEvent> run(ClientEvent... events) {
        take();
        for (ClientEvent event : events) {
            hand(event);
        }
        while (hasNext()) {
            hand(nextAlarm());
        }
        return take();
    }

    private void hand(ClientEvent event) {
        String text = CODEC.write(event);
        Observed.received(text);
        Inbound inbound = CODEC.read(text);
        collect(session.on(
                inbound instanceof Inbound.Understood understood
                        ? new Input.Arrived(understood.event())
                        : new Input.Refused(((Inbound.Malformed) inbound).error())));
    }

    /** True if a response, a transcript or an MCP server wants to go on. */
    boolean hasNext() {
        return alarms.stream().anyMatch(SessionBench::isProgress);
    }

    private static boolean isProgress(Alarm alarm) {
        return PROGRESS.stream().anyMatch(kind -> kind.isInstance(alarm.wake.what()));
    }

    /** Lets what is due first go on by one piece. */
    List<ServerEvent> next() {
        take();
        hand(nextAlarm());
        return take();
    }

    Duration nextDelay() {
        return nextAlarm().wake.after();
    }

    private Alarm nextAlarm() {
        return alarms.stream()
                .filter(SessionBench::isProgress)
                .min(Comparator.comparing(Alarm::due))
                .orElseThrow(() -> new AssertionError("nothing waits for its next piece"));
    }

    List<ServerEvent> expire() {
        take();
        hand(alarmFor(Input.Expiry.class));
        return take();
    }

    Effect.Wake expiry() {
        return alarmFor(Input.Expiry.class).wake;
    }

    /** True if the session waits for a user who says nothing. */
    boolean watchesIdleness() {
        return alarms.stream().anyMatch(alarm -> alarm.wake.what() instanceof Input.IdleTimeout);
    }

    Duration idleDelay() {
        return alarmFor(Input.IdleTimeout.class).wake.after();
    }

    /** Lets the oldest wait for a user who says nothing come to its end. */
    List<ServerEvent> idle() {
        take();
        hand(alarmFor(Input.IdleTimeout.class));
        return take();
    }

    private Alarm alarmFor(Class<? extends Input.Wakeup> kind) {
        return alarms.stream()
                .filter(alarm -> kind.isInstance(alarm.wake.what()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the session does not wait for " + kind.getSimpleName()));
    }

    private void hand(Alarm alarm) {
        alarms.remove(alarm);
        now = alarm.due;
        collect(session.on(new Input.Due(alarm.wake.what())));
    }

    List<ServerEvent> refused(ErrorBody error) {
        take();
        collect(session.on(new Input.Refused(error)));
        return take();
    }

    List<Effect.Close> closes() {
        return closes;
    }

    /** The one error that answers the event. */
    ErrorBody errorOn(ClientEvent event) {
        return only(on(event), ErrorEvent.class).error();
    }

    private List<ServerEvent> take() {
        List<ServerEvent> taken = unread;
        unread = new ArrayList<>();
        return taken;
    }

    private void collect(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Send send) {
                check.event(CODEC.write(send.event()));
                unread.add(send.event());
            } else if (effect instanceof Effect.Wake wake) {
                alarms.add(new Alarm(now.plus(wake.after()), wake));
            } else if (effect instanceof Effect.Close close) {
                closes.add(close);
            }
        }
    }

    static <T extends ServerEvent> List<T> all(List<ServerEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static <T extends ServerEvent> T only(List<ServerEvent> events, Class<T> kind) {
        List<T> found = all(events, kind);
        if (found.size() != 1) {
            throw new AssertionError(
                    "expected one " + kind.getSimpleName() + ", got " + found.size() + " in " + events);
        }
        return found.get(0);
    }

    static List<String> types(List<ServerEvent> events) {
        return events.stream().map(SessionBench::type).toList();
    }

    static String type(ServerEvent event) {
        return event.getClass().getAnnotation(JsonTypeName.class).value();
    }
}
