package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.sandbox.ReadyMade;

/** Every ready-made sandbox keeps its promise to a stock client, over a real socket. */
class ReadyMadeOnTheWireTest {

    private static final String NAMES = "org.realtimetck.sandbox.ReadyMade#names";

    @RegisterExtension
    final RunningFake fake = RunningFake.forEverybody();

    private static Map<String, ScenarioPromise> promises() {
        Map<String, ScenarioPromise> all = new ConcurrentHashMap<>(GettingInPromises.ALL);
        all.putAll(ResponsePromises.ALL);
        all.putAll(EventPromises.ALL);
        all.putAll(SoundPromises.ALL);
        return all;
    }

    @Test
    void eachHasAPromiseAndNoPromiseIsForNothing() {
        assertThat(promises().keySet()).containsExactlyInAnyOrderElementsOf(ReadyMade.names());
        assertThat(ReadyMade.names()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource(NAMES)
    void itsPromiseIsKept(String name) throws Exception {
        Objects.requireNonNull(promises().get(name), name).isKept(new ScenarioStage(fake, name));

        OpenSandbox scenario = fake.server().scenario(name).orElseThrow();
        assertThat(scenario.kitFaults()).isEmpty();
        assertThat(scenario.journal().entries()).anyMatch(Entry.Opened.class::isInstance);
        assertThat(fake.server().strays().journal().entries()).isEmpty();
    }

    @Test
    void allAreThereOnBothServicesPaths() throws Exception {
        for (String name : ReadyMade.names()) {
            for (String target : List.of(RunningFake.OPENAI, RunningFake.AZURE)) {
                fake.dial("/scenario/" + name + target, "Authorization: Bearer any")
                        .readHead();
            }
            assertThat(fake.server().scenario(name).orElseThrow().journal().entries())
                    .as(name)
                    .filteredOn(Entry.Opened.class::isInstance)
                    .hasSize(2);
        }
        assertThat(fake.server().strays().journal().entries()).isEmpty();
    }
}
