package org.realtimetck.sandbox;

import java.util.List;
import java.util.Optional;
import org.realtimetck.document.Alternatives;
import org.realtimetck.document.Document;
import org.realtimetck.document.Form;
import org.realtimetck.document.Found;
import org.realtimetck.document.Key;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.ListForm;
import org.realtimetck.document.OneOf;
import org.realtimetck.document.ValueForm;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.FaultBook;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlaceBook;
import org.realtimetck.script.Reply;
import org.realtimetck.transport.upgrade.UpgradeFault;
import org.realtimetck.transport.upgrade.UpgradeFaultBook;
import org.realtimetck.vocabulary.Parameter;

/** All that a chaos profile may say. */
final class ChaosForm {

    private static final int MANY = 100;

    private static final Key<String> NAME = Key.required("name", ValueForm.text(64), "what --chaos calls it");
    private static final Key<String> STORY = Key.required("story", ValueForm.text(5_000), "what people tell of it");
    private static final Key<String> GOOD_CLIENT =
            Key.required("good-client", ValueForm.text(5_000), "what a client that is well made does with it");

    private static final Key<Double> PERCENT = Key.required(
            "percent",
            new ValueForm<>(new Parameter.Decimal(0, 100), Double.class),
            "how many of 100 handshakes, connections or responses it happens to");
    private static final Key<String> WHAT = Key.required("what", ValueForm.text(200), "what happens, for people");

    private static final OneOf<UpgradeFault> UPGRADE =
            new OneOf<>(Alternatives.of("upgrade fault", UpgradeFaultBook.all()), true);

    private static final OneOf<Fault> FAULT = new OneOf<>(Alternatives.of("fault", FaultBook.all()), true);
    private static final OneOf<Place> PLACE = new OneOf<>(Alternatives.of("place", PlaceBook.all()), false);
    private static final Key<Integer> WITHIN_FRAMES = Key.optional(
            "within-frames", ValueForm.whole(1, 1_000_000), "in place of a place: once, after at most so many frames");

    private static final Key<Reply.Ending> ENDING =
            Key.required("ending", ReplyForms.ending(), "how the response ends; 'after-deltas' is the most of them");

    private static final Key<List<Chance<UpgradeFault>>> HANDSHAKES = Key.optional(
            "handshakes",
            new ListForm<>(
                    new KeysForm<>(List.of(PERCENT, WHAT, UPGRADE), found -> chance(found, found.the(UPGRADE))), MANY),
            "what happens to handshakes; the first one drawn does");
    private static final Key<List<Chance<DrawnFault>>> CONNECTIONS = Key.optional(
            "connections",
            new ListForm<>(
                    new KeysForm<>(
                            List.of(PERCENT, WHAT, FAULT, PLACE, WITHIN_FRAMES), found -> chance(found, fault(found))),
                    MANY),
            "what happens to connections that were let in");
    private static final Key<List<Chance<DrawnEnding>>> RESPONSES = Key.optional(
            "responses",
            new ListForm<>(
                    new KeysForm<>(
                            List.of(PERCENT, WHAT, ENDING), found -> chance(found, new DrawnEnding(found.the(ENDING)))),
                    MANY),
            "what happens to responses; the first one drawn does");

    private ChaosForm() {}

    static Document<ChaosProfile> document() {
        Form<ChaosProfile> form = new KeysForm<>(
                List.of(NAME, STORY, GOOD_CLIENT, HANDSHAKES, CONNECTIONS, RESPONSES),
                found -> new ChaosProfile(
                        found.the(NAME),
                        found.the(STORY).strip(),
                        found.the(GOOD_CLIENT).strip(),
                        found.get(HANDSHAKES).orElse(List.of()),
                        found.get(CONNECTIONS).orElse(List.of()),
                        found.get(RESPONSES).orElse(List.of())));
        return new Document<>("chaos profile", form);
    }

    private static <T> Chance<T> chance(Found found, T trouble) {
        return new Chance<>(found.the(PERCENT), found.the(WHAT).strip(), trouble);
    }

    private static DrawnFault fault(Found found) {
        Optional<Integer> within = found.get(WITHIN_FRAMES);
        if (within.isPresent() == found.get(PLACE).isPresent()) {
            throw new IllegalArgumentException("expected either a place or 'within-frames', to say where it strikes");
        }
        return new DrawnFault(found.the(FAULT), found.get(PLACE).orElse(null), within.orElse(1));
    }
}
