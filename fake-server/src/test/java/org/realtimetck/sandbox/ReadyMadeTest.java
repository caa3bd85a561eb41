package org.realtimetck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the sandboxes that come with the kit. */
class ReadyMadeTest {

    @ParameterizedTest
    @MethodSource("org.realtimetck.sandbox.ReadyMade#names")
    void eachTellsItsStoryAndWhatAGoodClientDoes(String name) {
        SandboxDocument document = ReadyMade.named(name).orElseThrow();

        assertThat(document.name()).isEqualTo(name);
        assertThat(document.dialect()).isNull();
        assertThat(document.story()).isNotBlank().endsWith(".").doesNotContain("\n");
        assertThat(document.goodClient()).isNotBlank().endsWith(".").doesNotContain("\n");
    }

    @Test
    void theContentsNameEveryFileOnceUnderAHeading() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ReadyMade.class.getResource("ready-made/contents.txt"))
                        .toURI())
                .resolveSibling(".");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.replace(".yaml", ""))
                    .toList();
            assertThat(ReadyMade.names())
                    .containsExactlyInAnyOrderElementsOf(names)
                    .hasSizeGreaterThanOrEqualTo(40);
        }
        assertThat(ReadyMade.contents().keySet()).doesNotContain("");
    }

    @Test
    void aNameThatIsNearlyRightIsToldTheRightOne() {
        assertThat(ReadyMade.named("rate-limitd")).isEmpty();
        assertThat(ReadyMade.nearest("rate-limitd")).contains("rate-limited");
        assertThat(ReadyMade.nearest("zebra")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ReadyMade.text("../contents"));
    }
}
