package org.realtimetck.server.control;

import java.util.List;
import java.util.Map;
import org.realtimetck.document.Alternatives;
import org.realtimetck.document.Document;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.OneOf;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.FaultBook;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.server.OpenConnection;
import org.realtimetck.transport.http.HttpReply;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.Vocabulary;

/** Lets a fault strike an open session. */
final class StrikeFault implements Endpoint {

    private static final OneOf<Fault> FAULT = new OneOf<>(Alternatives.of("fault", atOnce()), true);
    private static final Document<Fault> BODY =
            new Document<>("fault", new KeysForm<>(List.of(FAULT), found -> found.the(FAULT)));

    /** Those that wait for no frame. */
    private static Vocabulary<Fault> atOnce() {
        return new Vocabulary<>(
                "fault",
                FaultBook.all().terms().stream()
                        .filter(StrikeFault::waitsForNoFrame)
                        .toList());
    }

    static boolean waitsForNoFrame(Term<? extends Fault> term) {
        return !PlacedFault.strikesFrames(term.example());
    }

    @Override
    public Outline outline() {
        return new Outline(
                "POST",
                "/sandboxes/{name}/connections/{connection}/faults",
                "strikeFault",
                "Lets a fault strike an open session at once: one that ends it, puts something in, or holds from now on.",
                List.of(),
                BODY.schema("A fault that strikes between frames"),
                202,
                "the connection; the fault is on its way and will show in the journal");
    }

    @Override
    public HttpReply reply(Ask ask) {
        OpenConnection connection = ask.connection();
        connection.strike(ask.body(BODY));
        return Json.of(202, Map.of("connection", connection.number()));
    }
}
