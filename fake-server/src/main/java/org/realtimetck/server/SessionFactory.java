package org.realtimetck.server;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.realtimetck.script.Script;
import org.realtimetck.session.Ids;
import org.realtimetck.session.Session;
import org.realtimetck.session.SessionSetup;
import org.realtimetck.wire.Dialect;

/** Makes the sessions clients ask for. Thread-safe. */
final class SessionFactory {

    private final SecureRandom seeds = new SecureRandom();

    Session session(SessionRequest request, Dialect dialect, OpenSandbox sandbox) {
        return session(request, dialect, sandbox, sandbox.sandbox().script());
    }

    /** @param script what this one hears and says */
    Session session(SessionRequest request, Dialect dialect, OpenSandbox sandbox, Script script) {
        return new Session(new SessionSetup(
                request.isTranscription() ? SessionSetup.Kind.TRANSCRIPTION : SessionSetup.Kind.REALTIME,
                request.model().orElse(""),
                dialect == Dialect.AZURE,
                script,
                ids(sandbox),
                sandbox.time(),
                sandbox.sandbox().limits(),
                sandbox.sandbox().variations(),
                request.initial()));
    }

    Ids ids(OpenSandbox sandbox) {
        return new Ids(sandbox.time(), new SplittableRandom(seeds.nextLong()));
    }
}
