package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.realclients.NeedsNode;

/** From an empty folder to a client that was judged, without reading anything. */
@Tag("once")
@NeedsNode
@Timeout(300)
class CheckClientTest {

    /** With what npm has to fetch. */
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private KitProcess ended(String... arguments) throws Exception {
        KitProcess process = KitProcess.start(folder, arguments);
        process.awaitEnd(A_MINUTE);
        return process;
    }

    @Test
    void initAndCheckClientTakeLessThanAMinute() throws Exception {
        long began = System.nanoTime();
        try (KitProcess init = ended("init", "node", "agent")) {
            assertThat(init.awaitEnd(A_MINUTE)).as(init.output()).isZero();
            assertThat(init.output()).contains("check-client agent");
        }
        try (KitProcess check = ended("check-client", "agent")) {
            assertThat(check.awaitEnd(A_MINUTE)).as(check.output()).isZero();
            assertThat(check.output())
                    .contains("1 of 5", "5 of 5", "the kit", "expected", "the client", "✓ as expected")
                    .contains("All five went as expected.", "certify --client agent");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_MINUTE);
    }

    @Test
    void whatGoesWrongIsExplained() throws Exception {
        ended("init", "node", "agent").close();
        Path session = folder.resolve("agent").resolve("session.mjs");
        String good = Files.readString(session);
        String preview = good.replace("          type: 'realtime',\n", "");
        assertThat(preview).isNotEqualTo(good);
        Files.writeString(session, preview);

        try (KitProcess check = ended("check-client", "agent")) {
            assertThat(check.awaitEnd(A_MINUTE)).as(check.output()).isEqualTo(1);
            assertThat(check.output())
                    .contains("✗ not as expected", "cause", "next")
                    .contains("Mend the first one, then look again:");
        }
    }

    @Test
    void aClientThatNeverConnectsIsNotAskedFiveTimes() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("mute")).resolve("client.yaml"), """
                name: mute
                version: "1"
                level: application
                errands:
                  talk-once: [node, --eval, "0"]
                dialects: [azure]
                """);

        try (KitProcess check = ended("check-client", "mute")) {
            assertThat(check.awaitEnd(A_MINUTE)).as(check.output()).isNotZero();
            assertThat(check.output())
                    .contains("never connected", "It never connected", "Azure OpenAI")
                    .doesNotContain("2 of 5");
        }
    }

    @Test
    void initRefusesWhatItCannotDo() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(Said.by("init", "node", folder.toString()))
                .returns(2, Said::exitCode)
                .extracting(Said::error)
                .asString()
                .contains("which holds notes.txt. Nothing was written.");
        assertThat(Said.by("init", "pyhton", folder.toString()).error()).contains("Did you mean python?");
    }
}
