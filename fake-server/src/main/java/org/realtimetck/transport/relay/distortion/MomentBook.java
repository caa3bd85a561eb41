package org.realtimetck.transport.relay.distortion;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.realtimetck.vocabulary.Given;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.Vocabulary;

/** Every moment there is, for distortions. */
public final class MomentBook {

    private static final String FAMILY = "moment";
    private static final String GOOD_CLIENT = "Meets what is placed there.";

    private static final Parameter TYPE =
            Parameter.required("type", new Parameter.Text(200), "type of the event, for example response.created");
    private static final Parameter NTH = Parameter.optional(
            "nth", new Parameter.Whole(1, 1_000_000), "which occurrence on the connection, from 1", 1L);

    private MomentBook() {}

    public static Vocabulary<Moment> all() {
        return new Vocabulary<>(
                "moment",
                List.of(
                        term("at-once", "As soon as a client connects.", List.of(), given -> new Moment.AtOnce()),
                        term("after-upgrade", "Directly after the 101.", List.of(), given -> new Moment.AfterUpgrade()),
                        term(
                                "after-bytes",
                                "After a number of the service's bytes, the HTTP head included.",
                                List.of(count("bytes that leave before")),
                                given -> new Moment.AfterBytes(given.whole("count"))),
                        term(
                                "after-frames",
                                "After a number of the service's frames, control frames included.",
                                List.of(count("frames that leave before")),
                                given -> new Moment.AfterFrames(given.whole("count"))),
                        term(
                                "before-event",
                                "Directly before an event of the service.",
                                List.of(TYPE, NTH),
                                given -> new Moment.BeforeEvent(given.text("type"), given.whole("nth"))),
                        term(
                                "after-event",
                                "Directly after an event of the service.",
                                List.of(TYPE, NTH),
                                given -> new Moment.AfterEvent(given.text("type"), given.whole("nth"))),
                        term(
                                "after-time",
                                "A while after the client connected.",
                                List.of(Parameter.required(
                                        "time",
                                        new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(60)),
                                        "from when the client connected")),
                                given -> new Moment.AfterTime(given.time("time")))));
    }

    private static Parameter count(String says) {
        return Parameter.required("count", new Parameter.Whole(1, Integer.MAX_VALUE), says);
    }

    private static Term<Moment> term(
            String name, String does, List<Parameter> parameters, Function<Given, Moment> maker) {
        return new Term<>(name, FAMILY, does, GOOD_CLIENT, parameters, maker);
    }
}
