package org.realtimetck.fault;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.realtimetck.vocabulary.Given;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.Vocabulary;
import org.realtimetck.vocabulary.VocabularyPage;

/** Every place there is, in the order of the page. */
public final class PlaceBook {

    private static final Parameter.Kind TYPE = new Parameter.Text(200);
    private static final Parameter EVENT =
            Parameter.required("event", TYPE, "type of the server event", "response.done");
    private static final Parameter CLIENT_EVENT =
            Parameter.required("event", TYPE, "type of the client event", "response.create");
    private static final Parameter EVENT_IF_ANY =
            Parameter.optional("event", TYPE, "type of the server events; empty for every frame", "");
    private static final Parameter NTH = Parameter.optional(
            "nth", new Parameter.Whole(1, 1_000_000), "which one on the connection, counted from 1", 1L);

    private PlaceBook() {}

    public static Vocabulary<Place> all() {
        return new Vocabulary<>(
                "place",
                List.of(
                        place(
                                "before",
                                "moment",
                                "Right before an event leaves.",
                                List.of(EVENT, NTH),
                                given -> new Place.BeforeEvent(given.text("event"), given.whole("nth"))),
                        place(
                                "after",
                                "moment",
                                "Right after an event left.",
                                List.of(EVENT, NTH),
                                given -> new Place.AfterEvent(given.text("event"), given.whole("nth"))),
                        between(),
                        afterFrames(),
                        place(
                                "when-received",
                                "moment",
                                "When the client has sent an event, before the session answers it.",
                                List.of(CLIENT_EVENT, NTH),
                                given -> new Place.OnReceived(given.text("event"), given.whole("nth"))),
                        afterTime(),
                        place(
                                "from-the-start",
                                "moment",
                                "Before the first frame leaves.",
                                List.of(),
                                given -> new Place.FromTheStart()),
                        place(
                                "on",
                                "frames",
                                "Upon one event.",
                                List.of(EVENT, NTH),
                                given -> new Place.OnEvent(given.text("event"), given.whole("nth"))),
                        place(
                                "on-each",
                                "frames",
                                "Upon all events of a type.",
                                List.of(EVENT_IF_ANY),
                                given -> new Place.OnEach(
                                        given.textIfAny("event").orElse(null))),
                        sometimes()));
    }

    /** All of them for people, in Markdown. */
    public static String page() {
        return VocabularyPage.markdown("Places", all(), place -> "");
    }

    private static Term<Place> between() {
        return place(
                "between",
                "moment",
                "Right before an event, the first one that leaves after another.",
                List.of(
                        Parameter.required(
                                "earlier", TYPE, "type of the event that has to leave first", "response.created"),
                        Parameter.required("later", TYPE, "type of the event it strikes before", "response.done")),
                given -> new Place.Between(given.text("earlier"), given.text("later")));
    }

    private static Term<Place> afterFrames() {
        return place(
                "after-frames",
                "moment",
                "After so many frames of any kind.",
                List.of(Parameter.required("count", new Parameter.Whole(1, 1_000_000), "frames that leave before")),
                given -> new Place.AfterFrames(given.whole("count")));
    }

    private static Term<Place> afterTime() {
        return place(
                "after-time",
                "moment",
                "A while after the connection opened.",
                List.of(Parameter.required(
                        "time",
                        new Parameter.Time(Duration.ofMillis(1), Duration.ofHours(1)),
                        "since the opening of the connection",
                        "30s")),
                given -> new Place.AfterTime(given.time("time")));
    }

    private static Term<Place> sometimes() {
        return place(
                "sometimes",
                "frames",
                "Upon events by chance, the same ones for the same seed.",
                List.of(
                        EVENT_IF_ANY,
                        Parameter.required("probability", new Parameter.Decimal(0, 1), "of each event", 0.1),
                        Parameter.optional(
                                "seed", new Parameter.Whole(0, Integer.MAX_VALUE), "what chance begins with", 1L)),
                given -> new Place.Sometimes(
                        given.textIfAny("event").orElse(null), given.decimal("probability"), given.whole("seed")));
    }

    /** Where a fault strikes reaches no client by itself, so nothing is said of good ones. */
    private static Term<Place> place(
            String name, String family, String does, List<Parameter> parameters, Function<Given, Place> maker) {
        return new Term<>(name, family, does, "", parameters, maker);
    }
}
