package org.realtimetck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.realtimetck.protocol.Confidence;
import org.realtimetck.protocol.Variation;

/** The page says everything that is less than sure, and how to have it otherwise. */
class EvidencePageTest {

    private static final Path MAIN = Path.of("src", "main", "java", "org", "realtimetck");

    @Test
    void theBuildLeavesTheFactsBesideTheClasses() throws IOException {
        assertThat(Evidence.load().facts()).isEqualTo(SourceFacts.under(MAIN).facts());
    }

    @ParameterizedTest
    @EnumSource(Variation.class)
    void everyVariationIsThereWithBothSidesAndItsSwitch(Variation variation) throws IOException {
        assertThat(page())
                .contains("### " + variation.question())
                .contains(variation.usually() + " [" + variation.confidence().letter() + "]")
                .contains(variation.switched())
                .containsIgnoringCase(variation.evidence())
                .contains("`--vary " + variation.word() + "` or `Variation." + variation.name() + "`");
    }

    @Test
    void everyInferredSentenceIsThereOnceWithItsRoomAndType() throws IOException {
        List<Fact> inferred =
                Evidence.load().facts().stream().filter(Fact::isInferred).toList();
        String page = page();
        assertThat(inferred)
                .hasSizeGreaterThan(40)
                .allSatisfy(fact -> assertThat(page)
                        .contains("### " + Room.of(fact.room()).title())
                        .containsOnlyOnce("- " + fact.sentence() + " (`" + fact.place() + "`)"));
    }

    @ParameterizedTest
    @EnumSource(Unknown.class)
    void everyUnknownIsDecidedWhereTheCodeSaysThatItInfers(Unknown unknown) throws IOException {
        assertThat(MAIN.resolve(unknown.decider() + ".java")).isRegularFile();
        assertThat(SourceFacts.in(unknown.decider(), Files.readString(MAIN.resolve(unknown.decider() + ".java")))
                        .facts())
                .as("sentences marked [I] in %s", unknown.decider())
                .anyMatch(Fact::isInferred);
        assertThat(page())
                .contains("| " + unknown.question() + " | " + unknown.answer() + " | `" + unknown.decider() + "` |");
    }

    @Test
    void roomsAreCountedByLetter() {
        Evidence evidence = new Evidence(List.of(
                fact("session/A", Confidence.CAPTURED, Confidence.INFERRED),
                fact("session/B", Confidence.CAPTURED),
                fact("wire/shape/C", Confidence.TYPED)));
        MarkdownPage page = new MarkdownPage();
        new EvidencePage(evidence).writeOn(page);
        assertThat(page.toString())
                .contains("| What a session does | 2 | 0 | 0 | 0 | 1 |")
                .contains("| Reading events, and refusing them | 0 | 0 | 1 | 0 | 0 |")
                .contains("## Inferred (1)");
    }

    @Test
    void aRoomWithoutATitleIsNamed() {
        Evidence evidence = new Evidence(List.of(fact("cellar/A", Confidence.INFERRED)));
        assertThatThrownBy(() -> new EvidencePage(evidence).writeOn(new MarkdownPage()))
                .hasMessageContaining("expected a title for the room 'cellar'");
    }

    @Test
    void gatheringStopsAtAMarkThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path room = Files.createDirectories(folder.resolve("session"));
        Files.writeString(room.resolve("A.java"), "/** One.\n * Two words [Q]. */\nclass A {}\n");
        Path page = folder.resolve("page.md");
        String[] arguments = {folder.toString(), folder.toString(), page.toString()};
        assertThatThrownBy(() -> GatherEvidence.main(arguments))
                .hasMessageContaining("session/A.java:2: expected a letter of confidence, got 'Q'");
        assertThat(page).doesNotExist();
    }

    @Test
    void tablesHoldTextWithBars() {
        MarkdownPage page = new MarkdownPage();
        page.table(List.of("a"), List.of(List.of("x|y")));
        assertThat(page).hasToString("| a |\n| --- |\n| x\\|y |\n");
    }

    private static Fact fact(String source, Confidence... confidence) {
        return new Fact(source, 1, "", "Some words of text.", Arrays.asList(confidence));
    }

    private static String page() throws IOException {
        MarkdownPage page = new MarkdownPage();
        new EvidencePage(Evidence.load()).writeOn(page);
        return page.toString();
    }
}
