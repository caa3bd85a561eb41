package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.sandbox.Chaos;

/** Chaos runs over real sockets: the same seed is the same run, and the fake stands all of them. */
class ChaosRunsTest {

    private static final int SEEDS = 10;

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @ParameterizedTest
    @ValueSource(strings = {"calm", "flaky", "rough", "storm"})
    void theSameSeedIsTheSameRunFrameByFrame(String profile) throws InterruptedException {
        for (long seed : List.of(1L, 20L, -300L)) {
            Chaos chaos = Chaos.of(profile, seed);
            List<List<String>> first = ChaosRun.of(fake, chaos);
            List<List<String>> second = ChaosRun.of(fake, chaos);
            for (int i = 0; i < first.size(); i++) {
                assertThat(second.get(i))
                        .as("%s, seed %s, connection %s", profile, seed, i + 1)
                        .containsExactlyElementsOf(first.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"calm", "flaky", "rough", "storm"})
    void anotherSeedIsAnotherRunAndTheFakeStandsThemAll(String profile) throws InterruptedException {
        List<List<List<String>>> runs = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            runs.add(ChaosRun.of(fake, Chaos.of(profile, seed)));
        }
        assertThat(new HashSet<>(runs)).hasSizeGreaterThan(SEEDS / 2);
    }

    @Test
    void theJournalTellsProfileAndSeedAndWhatTheConnectionMeets() {
        Chaos storm = letsTheFirstOneIn();
        OpenSandbox sandbox = fake.open(Sandbox.chaotic("mine", null, storm));
        fake.connect(RunningFake.OPENAI, sandbox.key());

        assertThat(sandbox.journal().entries())
                .filteredOn(entry -> entry instanceof Entry.Chaos)
                .singleElement()
                .satisfies(entry -> {
                    Entry.Chaos chaos = (Entry.Chaos) entry;
                    assertThat(chaos.profile()).isEqualTo("storm");
                    assertThat(chaos.seed()).isEqualTo(storm.seed());
                    assertThat(chaos.meets()).isEqualTo(storm.meets(1)).isNotEmpty();
                });
    }

    private static Chaos letsTheFirstOneIn() {
        return LongStream.range(0, 100)
                .mapToObj(seed -> Chaos.of("storm", seed))
                .filter(chaos -> chaos.handshake(1).isEmpty() && !chaos.meets(1).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
