package org.realtimetck.client.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.Target;
import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RuleBook;
import org.realtimetck.journal.Entry;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.wire.Dialect;

/** Over a real socket, every rule finds the client that breaks it, and nobody else. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlipsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Broken clients of the matrix prove these. */
    private static final List<String> PROVEN_BY_SCENARIOS =
            List.of("CON-01", "MIG-01", "AZ-01", "CFG-01", "MIG-02", "CFG-02", "TOOL-03", "TOOL-05");

    /** The JDK's WebSocket cannot close with the codes these are about; their written journals are the proof. */
    private static final List<String> BEYOND_THE_JDK = List.of("MAL-04", "MAL-06");

    /** What follows of itself from a slip, beside the rule it breaks. */
    private static final List<String> FOLLOWS = List.of("TOOL-03", "RES-02", "INT-05");

    private FakeRealtimeServer server;

    @BeforeAll
    void start(@TempDir Path newFolder) throws Exception {
        server = FakeRealtimeServer.start(ServerOptions.forScenarios(newFolder));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aSlipIsFoundByItsRule() {
        return Arrays.stream(Slips.values())
                .map(slip -> dynamicTest(slip + " trips " + slip.rule(), () -> {
                    Exchange exchange = new Exchange(journalOf(slip));
                    List<Finding> findings = RuleBook.judge(exchange);
                    assertThat(findings.stream().map(Finding::rule).distinct())
                            .as("rules that %s breaks: %s%nin %s", slip, findings, told(exchange))
                            .contains(slip.rule())
                            .allMatch(rule -> rule.equals(slip.rule()) || FOLLOWS.contains(rule));
                }));
    }

    @Test
    void everyRuleHasAClientThatBreaksIt() {
        List<String> proven = Stream.of(
                        PROVEN_BY_SCENARIOS.stream(),
                        BEYOND_THE_JDK.stream(),
                        Arrays.stream(Slips.values()).map(Slips::rule))
                .flatMap(rules -> rules)
                .toList();
        assertThat(RuleBook.rules())
                .extracting(Rule::id)
                .as("rules that no client is known to break: add a slip")
                .allMatch(proven::contains);
    }

    private List<Entry> journalOf(Slips slip) throws InterruptedException {
        try (OpenSandbox sandbox = server.open(slip.service().sandbox())) {
            for (Slip client : slip.connections()) {
                client.open(target(sandbox), settings(slip), told -> {});
                client.over().await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                client.close();
            }
            sandbox.journal().await(SlipsTest::allIsOver, PATIENCE);
            return sandbox.journal().entries();
        }
    }

    private static String told(Exchange exchange) {
        Stream<String> handshakes = exchange.handshakes().stream()
                .map(opened -> opened.atMicros() + " µs: " + opened.path() + " " + opened.status());
        Stream<String> messages = exchange.messages().stream()
                .map(message -> (message.fromClient() ? "client " : "fake ") + message.told());
        return Stream.concat(handshakes, messages).collect(Collectors.joining("\n   "));
    }

    private static boolean allIsOver(List<Entry> entries) {
        long opened = entries.stream()
                .filter(entry -> entry instanceof Entry.Opened handshake && handshake.status() == 101)
                .count();
        return entries.stream().filter(Entry.Closed.class::isInstance).count() >= opened;
    }

    private static SessionSettings settings(Slips slip) {
        return new SessionSettings(slip.output(), "Be brief.", null, null);
    }

    private Target target(OpenSandbox sandbox) {
        return new Target(
                Dialect.OPENAI,
                // without TLS: some slips are about how soon the next attempt comes
                server.httpUrl(),
                server.httpUrl(),
                sandbox.key(),
                "gpt-realtime",
                server.caFile(),
                server.trustStore(),
                1.0);
    }
}
