package org.realtimetck.junit;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RuleBook;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.Journal;
import org.realtimetck.vocabulary.Words;

/**
 * Assertions over what was on the wire of one sandbox. Those that say that something happened wait for it, for
 * {@link #DEFAULT_LIMIT} unless {@link #within} says otherwise; those that say that something did not happen look once,
 * so let one that waits for the end of the turn stand before them.
 */
public class JournalAssert extends AbstractAssert<JournalAssert, Journal> {

    /** How long assertions wait: 10 s, for the first events of a fake on a busy machine can take half of it. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

    private final Watch watch;
    private Duration limit;

    JournalAssert(Watch watch, Duration limit) {
        super(watch.journal(), JournalAssert.class);
        this.watch = watch;
        this.limit = limit;
    }

    /**
     * Lets the assertions that follow in the chain wait for another time.
     *
     * @param newLimit above zero
     */
    public JournalAssert within(Duration newLimit) {
        if (newLimit.isNegative() || newLimit.isZero()) {
            throw new IllegalArgumentException("expected a limit above zero, got " + newLimit);
        }
        limit = newLimit;
        return this;
    }

    /** The client sends at least one event of a type. */
    public EventAssert received(String type) {
        return events(EventWish.fromClient(type));
    }

    /** The fake sends at least one event of a type. */
    public EventAssert sent(String type) {
        return events(EventWish.fromFake(type));
    }

    private EventAssert events(EventWish wish) {
        EventAssert events = new EventAssert(watch, limit, wish);
        String description = descriptionText();
        if (!description.isEmpty()) {
            events.describedAs("%s", description);
        }
        events.awaitOne();
        return events;
    }

    /** The client has sent no event of a type so far. */
    public JournalAssert didNotReceive(String type) {
        EventWish wish = EventWish.fromClient(type);
        Exchange now = watch.now();
        if (wish.countIn(now) > 0) {
            throw fails("the client to send no " + type, "it sent " + wish.seenIn(now), now);
        }
        return this;
    }

    /** The client sends events of these types in this order; others may stand between them. */
    public JournalAssert receivedInOrder(String... types) {
        List<String> wanted = List.of(types);
        if (!watch.until(exchange -> inOrder(exchange, wanted) == wanted.size(), limit)) {
            Exchange now = watch.now();
            int found = inOrder(now, wanted);
            String came = found == 0
                    ? "there is no " + wanted.get(0)
                    : "after " + String.join(", ", wanted.subList(0, found)) + " there is no " + wanted.get(found);
            throw fails("the client to send, in this order, " + String.join(", ", types) + waited(), came, now);
        }
        return this;
    }

    /** How many of them, from the first, are there in order. */
    private static int inOrder(Exchange exchange, List<String> wanted) {
        int found = 0;
        for (Exchange.Message message : exchange.messages()) {
            if (found < wanted.size() && message.fromClient() && message.is(wanted.get(found))) {
                found++;
            }
        }
        return found;
    }

    /**
     * A connection ends with a code, whichever side closes it.
     *
     * @param code 1005 for a close frame without a code, 1006 for an end without a close frame
     */
    public JournalAssert closedWith(int code) {
        if (!watch.until(exchange -> codes(exchange).contains(code), limit)) {
            Exchange now = watch.now();
            List<Integer> codes = codes(now);
            String came = codes.isEmpty()
                    ? "none was closed"
                    : "the codes are " + codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw fails("a connection to be closed with " + code + waited(), came, now);
        }
        return this;
    }

    private static List<Integer> codes(Exchange exchange) {
        return exchange.entries().stream()
                .filter(entry -> entry instanceof Entry.Closing || entry instanceof Entry.Closed)
                .map(entry -> entry instanceof Entry.Closing closing ? closing.code() : ((Entry.Closed) entry).code())
                .distinct()
                .toList();
    }

    /** The client makes so many connections, refused ones among them, and no more so far. */
    public JournalAssert hasConnections(int count) {
        boolean reached = watch.until(exchange -> exchange.handshakes().size() >= count, limit);
        Exchange now = watch.now();
        if (!reached || now.handshakes().size() > count) {
            throw fails(
                    Counted.of(count, "connection") + waited(),
                    "the client made " + Counted.of(now.handshakes().size(), "connection"),
                    now);
        }
        return this;
    }

    /** The first handshake. */
    public HandshakeAssert handshake() {
        return handshake(1);
    }

    /** @param number from 1, in the order they come */
    public HandshakeAssert handshake(int number) {
        if (!watch.until(exchange -> exchange.handshakes().size() >= number, limit)) {
            Exchange now = watch.now();
            throw fails(
                    "handshake " + number + waited(),
                    "the client made " + Counted.of(now.handshakes().size(), "handshake"),
                    now);
        }
        return new HandshakeAssert(watch, limit, number);
    }

    /** No rule of the diagnosis has anything to say of the client so far. */
    public JournalAssert hasNoFindings() {
        Exchange now = watch.now();
        List<Finding> findings = RuleBook.judge(now);
        if (!findings.isEmpty()) {
            throw fails("no finding of the diagnosis", "there " + told(findings), now);
        }
        return this;
    }

    /**
     * A rule of the diagnosis finds something wrong with the client.
     *
     * @param rule its permanent id, such as {@code MIG-01}
     * @throws IllegalArgumentException if there is no such rule
     */
    public JournalAssert hasFinding(String rule) {
        List<String> rules = RuleBook.rules().stream().map(Rule::id).toList();
        if (!rules.contains(rule)) {
            throw new IllegalArgumentException("expected the id of a rule, got " + rule + Words.didYouMean(rule, rules)
                    + " There are " + String.join(", ", rules) + ".");
        }
        if (!watch.until(exchange -> has(exchange, rule), limit)) {
            Exchange now = watch.now();
            List<Finding> findings = RuleBook.judge(now);
            throw fails(
                    "the finding " + rule + waited(),
                    findings.isEmpty() ? "there is none" : "there " + told(findings),
                    now);
        }
        return this;
    }

    private static boolean has(Exchange exchange, String rule) {
        return RuleBook.judge(exchange).stream()
                .anyMatch(finding -> finding.rule().equals(rule));
    }

    private static String told(List<Finding> findings) {
        return (findings.size() == 1 ? "is " : "are ")
                + Counted.of(findings.size(), "finding")
                + ":"
                + findings.stream()
                        .map(finding -> "\n  " + finding.rule() + ": " + finding.symptom())
                        .collect(Collectors.joining());
    }

    Watch watch() {
        return watch;
    }

    Duration limit() {
        return limit;
    }

    /** For sentences. */
    String waited() {
        return " within " + (limit.toMillis() < 1000 ? limit.toMillis() + " ms" : limit.toMillis() / 1000.0 + " s");
    }

    AssertionError fails(String expected, String came, Exchange now) {
        return failure(
                "%s",
                "expected " + expected + ",\nbut " + came + (came.endsWith(".") ? "\n" : ".\n")
                        + TimelineText.of(now.entries()) + "What to do: " + Advice.after(now, watch.hasStrays()));
    }
}
