package org.realtimetck.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Heard.Failure;
import org.realtimetck.script.Heard.Segment;
import org.realtimetck.script.Heard.When;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Utterance;

/** Hears anything, at any pace; of one item always the same. */
final class RandomHearing implements Hearing {

    private static final List<Heard> TEXTS = List.of(
            Heard.words(""),
            Heard.words("Yes"),
            Heard.words("One, two, and then a few words more."),
            Heard.talk(new Segment("A", "Hello there."), new Segment("B", "Hi!"))
                    .in("en"));

    private static final List<Failure> FAILURES =
            List.of(Failure.SERVER_ERROR, Failure.RATE_LIMITED, Failure.MODEL_NOT_FOUND, Failure.UNINTELLIGIBLE);

    private final RandomGenerator random;
    private final Map<String, Heard> byItem = new HashMap<>();

    RandomHearing(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public Heard hear(Utterance utterance) {
        return byItem.computeIfAbsent(utterance.itemId(), id -> anything());
    }

    @Override
    public Heard overhear(Utterance begun) {
        return hear(begun);
    }

    private Heard anything() {
        Heard heard = anyOf(TEXTS).at(new Pace(some(), some(), some()));
        if (random.nextInt(4) == 0) {
            heard = heard.failing(anyOf(FAILURES));
        }
        if (random.nextInt(3) == 0) {
            heard = heard.knownEarly(random.nextInt(4));
        }
        // words told early would have no end where no response comes to wait for
        return random.nextBoolean()
                ? heard
                : heard.when(anyOf(List.of(When.values()))).knownEarly(0);
    }

    private Duration some() {
        return Duration.ofMillis(random.nextInt(3) * 4L);
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
