package org.realtimetck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.document.InvalidDocumentException;
import org.realtimetck.fault.CloseWith;
import org.realtimetck.fault.EndWithoutClose;
import org.realtimetck.fault.ExpireSession;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.PlacedFault;

/** What follows from a profile and a seed. */
class ChaosTest {

    private static final Set<Class<? extends Fault>> ENDINGS =
            Set.of(CloseWith.class, EndWithoutClose.class, ExpireSession.class);
    private static final int CONNECTIONS = 2_000;

    static List<String> profiles() {
        return ChaosProfiles.names();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aConnectionMeetsTheSameWhateverTheOthersMet(String profile) {
        Chaos forwards = Chaos.of(profile, 42);
        Chaos backwards = Chaos.of(profile, 42);
        List<List<PlacedFault>> first =
                IntStream.rangeClosed(1, 50).mapToObj(forwards::faults).toList();
        for (int connection = 50; connection >= 1; connection--) {
            assertThat(backwards.faults(connection)).isEqualTo(first.get(connection - 1));
            assertThat(backwards.handshake(connection)).isEqualTo(forwards.handshake(connection));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void seedsAndConnectionsDiffer(String profile) {
        Set<List<PlacedFault>> byConnection = new HashSet<>();
        IntStream.rangeClosed(1, 200)
                .forEach(n -> byConnection.add(Chaos.of(profile, 1).faults(n)));
        Set<List<PlacedFault>> bySeed = new HashSet<>();
        LongStream.rangeClosed(1, 200)
                .forEach(seed -> bySeed.add(Chaos.of(profile, seed).faults(1)));
        assertThat(byConnection).hasSizeGreaterThan(20);
        assertThat(bySeed).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void chancesComeTrueAsOftenAsThePageSays(String profile) {
        Chaos chaos = Chaos.of(profile, 5);
        for (Chance<DrawnFault> chance : chaos.profile().connections()) {
            long met = connections()
                    .filter(n -> chaos.handshake(n).isEmpty())
                    .filter(n -> chaos.meets(n).contains(chance.what()))
                    .count();
            long letIn = connections().filter(n -> chaos.handshake(n).isEmpty()).count();
            assertThat(100.0 * met / letIn).as(chance.what()).isBetween(chance.percent() - 4, chance.percent() + 4);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whatEndsAConnectionIsRarerThanWhatDoesNot(String profile) {
        Chaos chaos = Chaos.of(profile, 6);
        long ended = connections()
                .filter(n -> chaos.faults(n).stream().anyMatch(ChaosTest::ends))
                .count();
        long disturbed = connections()
                .filter(n -> chaos.faults(n).stream().anyMatch(placed -> !ends(placed)))
                .count();
        assertThat(ended).isPositive().isLessThan(disturbed / 2);
    }

    private static boolean ends(PlacedFault placed) {
        return ENDINGS.contains(placed.fault().getClass());
    }

    private static IntStream connections() {
        return IntStream.rangeClosed(1, CONNECTIONS);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void thePageSaysWhatHappensHowOftenAndWhatAGoodClientDoes(String name) {
        ChaosProfile profile = ChaosProfiles.named(name);
        String page = profile.page();
        assertThat(profile.name()).isEqualTo(name);
        assertThat(page)
                .startsWith(name + ": " + profile.story())
                .contains("Of 100 connections:")
                .contains("Of 100 responses:")
                .endsWith("A good client: " + profile.goodClient() + "\n");
        profile.connections().forEach(chance -> assertThat(page).contains(chance.what()));
    }

    @Test
    void anUnknownProfileIsAnsweredWithTheLikelyOne() {
        assertThatThrownBy(() -> Chaos.of("strom", 1))
                .hasMessage("expected the name of a chaos profile, got 'strom'. Did you mean storm?"
                        + " There are: calm, flaky, rough, storm.");
    }

    @Test
    void aProfileOfOnesOwnHasToSayWhereAFaultStrikes() {
        String nowhere = """
                name: mine
                story: It closes.
                good-client: Comes again.
                connections:
                  - percent: 50
                    what: it closes
                    close-with:
                """;
        assertThatThrownBy(() -> ChaosProfiles.yaml("mine.yaml", nowhere))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining("expected either a place or 'within-frames'");
        assertThatThrownBy(() -> ChaosProfiles.yaml("mine.yaml", nowhere + "    on: {event: response.done}\n"))
                .hasMessageContaining("expected a moment for a fault that strikes between frames");
        assertThatThrownBy(() -> ChaosProfiles.yaml("mine.yaml", nowhere.replace("50", "150")))
                .hasMessageContaining("150");
    }
}
