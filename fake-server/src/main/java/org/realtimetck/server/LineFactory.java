package org.realtimetck.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.realtimetck.fault.Doorway;
import org.realtimetck.fault.FaultyOutbound;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.Variation;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.session.Session;
import org.realtimetck.session.SessionLoop;
import org.realtimetck.transport.Line;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;

/** Joins a socket to a session: codec, journal and faults between them. */
final class LineFactory {

    private final Executor pool;
    private final SessionFactory sessions;
    private final SelfCheck selfCheck;
    private final WireCodec openai = new WireCodec(Dialect.OPENAI);
    private final WireCodec azure = new WireCodec(Dialect.AZURE);

    LineFactory(Executor pool, SessionFactory sessions, SelfCheck selfCheck) {
        this.pool = pool;
        this.sessions = sessions;
        this.selfCheck = selfCheck;
    }

    /** A session that cannot begin is a fault of the kit: what its client makes of the 1011 must not be judged. */
    Line session(
            SessionRequest request, Dialect dialect, OpenSandbox sandbox, ConnectionJournal journal, Outbound socket) {
        return new OwningLine(sandbox.owningUp(() -> joined(request, dialect, sandbox, journal, socket)), sandbox);
    }

    private Line joined(
            SessionRequest request, Dialect dialect, OpenSandbox sandbox, ConnectionJournal journal, Outbound socket) {
        WireCodec codec = codec(dialect, sandbox.sandbox().variations());
        Sandbox behaviour = sandbox.sandbox();
        Session session = sessions.session(request, dialect, sandbox, behaviour.script(journal.connection()));
        Turn turn = new Turn();
        Doorway doorway = new Doorway(journal.tapSent(socket));
        Outbound pipe = doorway;
        List<FaultyOutbound> faults = new ArrayList<>();
        List<PlacedFault> placed = behaviour.troubles().faultsOf(journal.connection());
        if (!placed.isEmpty() || behaviour.troubles().chaos() != null) {
            // wrapped from the socket backwards, so that the first one meets a frame first
            for (int i = placed.size() - 1; i >= 0; i--) {
                FaultyOutbound faulty = placed.get(i).wrap(pipe, turn);
                faults.add(0, faulty);
                pipe = faulty;
            }
            pipe = journal.tapIntended(pipe);
        }
        SessionLoop loop = new SessionLoop(session, outbox(codec, pipe, sandbox), pool, sandbox.time());
        turn.loop = loop;
        if (!faults.isEmpty()) {
            loop.take(() -> faults.forEach(FaultyOutbound::opened));
        }
        OpenConnection connection = new OpenConnection(journal.connection(), loop, doorway);
        sandbox.record().begins(connection);
        loop.start();
        return new SessionLine(
                codec, loop, journal, faults, () -> sandbox.record().ends(connection));
    }

    private WireCodec codec(Dialect dialect, Set<Variation> variations) {
        if (!variations.isEmpty()) {
            return new WireCodec(dialect, variations);
        }
        return dialect == Dialect.AZURE ? azure : openai;
    }

    private PipeOutbox outbox(WireCodec codec, Outbound pipe, OpenSandbox sandbox) {
        return new PipeOutbox(codec, pipe, selfCheck.connection(), sandbox);
    }

    /** Sends the error, then closes; what the client says meanwhile is recorded and not answered. */
    Line refused(InBandRefusal refusal, OpenSandbox sandbox, ConnectionJournal journal, Outbound socket) {
        PipeOutbox outbox = outbox(openai, journal.tapSent(socket), sandbox);
        pool.execute(() -> {
            try {
                outbox.send(new ErrorEvent(sessions.ids(sandbox).event(), refusal.error()));
                outbox.close(refusal.closeCode(), refusal.closeReason());
                outbox.endOfBurst();
            } catch (RuntimeException bug) {
                outbox.broken(bug);
            }
        });
        return new OwningLine(new DeafLine(openai, journal), sandbox);
    }

    /** The session's turn, for faults: they stand in the pipe, and the loop is made after it. */
    private static final class Turn implements Later {

        private @Nullable SessionLoop loop;

        @Override
        public void after(Duration delay, Runnable work) {
            Objects.requireNonNull(loop, "no frame travels before the loop has started")
                    .after(delay, work);
        }
    }
}
