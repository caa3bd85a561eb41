package org.realtimetck.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.realtimetck.protocol.ServerEvent;

/**
 * Nothing is typed and never sent: every field a client may send, every event and every error code of the service is
 * caused by a test. Reads what the other tests were seen to cause, so Maven runs it after all of them and only then;
 * anywhere else there is nothing to read.
 */
@EnabledIfSystemProperty(named = Ledger.FOLDER, matches = ".+", disabledReason = "it judges a whole run by Maven")
class CoverageCheck {

    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void everythingTypedIsCausedByATest() throws IOException {
        Path folder = Path.of(System.getProperty(Ledger.FOLDER));
        Ledger ledger = Ledger.readFrom(folder);
        Set<Fact> typed = typed();
        Files.writeString(folder.resolveSibling("coverage.md"), CoverageTable.of(typed, ledger));

        assertThat(missing(typed, ledger))
                .as("what no test causes: write one, or take it out; the whole table is in target/coverage.md")
                .isEmpty();
        assertThat(NotOnAWebSocket.facts())
                .as("what a test causes after all needs no excuse")
                .noneMatch(fact -> !ledger.testsOf(fact).isEmpty());
        assertThat(typed).as("an excuse for what is typed no more").containsAll(NotOnAWebSocket.facts());
    }

    static Set<Fact> missing(Set<Fact> typed, Ledger ledger) {
        Set<Fact> missing = new TreeSet<>(typed);
        missing.removeIf(fact -> !ledger.testsOf(fact).isEmpty() || NotOnAWebSocket.hasReasonFor(fact));
        return missing;
    }

    private static Set<Fact> typed() throws IOException {
        return Stream.of(
                        ClientFields.all().stream().map(Fact::clientField),
                        eventTypes(ServerEvent.class).map(Fact::serverEvent),
                        ErrorCodes.in(SOURCES).stream().map(Fact::errorCode))
                .flatMap(facts -> facts)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> eventTypes(Class<?> event) {
        return event.isSealed()
                ? Stream.of(event.getPermittedSubclasses()).flatMap(CoverageCheck::eventTypes)
                : Stream.of(event.getAnnotation(JsonTypeName.class).value());
    }
}
