package org.realtimetck.client.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Errand.Interruption;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Observation.TurnEnd;
import org.realtimetck.client.Target;
import org.realtimetck.wire.Dialect;

/** What the application of an errand does, verb by verb, when a user breaks in and when speech is written down. */
@Timeout(20)
class TalkTest {

    private static final Path NOWHERE = Path.of("/kit/none");
    private static final Target TARGET = new Target(
            Dialect.OPENAI,
            URI.create("https://127.0.0.1:1"),
            URI.create("http://127.0.0.1:2"),
            "key",
            "gpt-realtime",
            NOWHERE,
            NOWHERE,
            1);

    private final Told told = new Told();

    @TempDir
    Path folder;

    @Test
    void aUserWhoBreaksInStopsTheAnswerAndTakesTheNextTurn() throws Exception {
        ScriptedClient client = new ScriptedClient();
        client.answer(new Observation.Text(1, "Once"), new TurnEnd(1, "cancelled", null))
                .answer(new TurnEnd(2, "completed", null));
        Errand errand = brokenOff(Interruption.By.BUTTON, 0, null);

        new Talk(errand, client, told).run(TARGET);

        assertThat(client.verbs).containsExactly("open AUDIO", "say one", "ask", "interrupt 0", "say two", "ask");
        assertThat(told.all()).contains(new Observation.Playback(1, 0));
        assertThat(told.wentWell(errand)).isTrue();
    }

    @Test
    void anAnswerThatIsTooShortIsHeardToItsEnd() throws Exception {
        ScriptedClient client = new ScriptedClient();
        client.answer(new Observation.Audio(1, 480, ""), new TurnEnd(1, "completed", null))
                .answer(new TurnEnd(2, "completed", null));

        new Talk(brokenOff(Interruption.By.BUTTON, 500, null), client, told).run(TARGET);

        assertThat(client.verbs).containsExactly("open AUDIO", "say one", "ask", "say two", "ask");
    }

    @Test
    void speechBreaksInWhenTheServiceHasHeardIt() throws Exception {
        ScriptedClient client = new ScriptedClient() {
            @Override
            public void speak(byte[] pcm) {
                super.speak(pcm);
                tell(new Observation.SpeechStarted());
                tell(new TurnEnd(1, "cancelled", null));
                tell(new TurnEnd(2, "completed", null));
            }
        };
        client.answer(new Observation.Text(1, "Once"));

        new Talk(brokenOff(Interruption.By.SPEECH, 0, wav()), client, told).run(TARGET);

        assertThat(client.verbs).containsExactly("open AUDIO", "say one", "ask", "speak 4800", "interrupt 0");
    }

    @Test
    void whatIsWrittenDownIsSpokenOnceForEachTurnAndNotAskedFor() throws Exception {
        ScriptedClient client = new ScriptedClient() {
            private int turn;

            @Override
            public void speak(byte[] pcm) {
                super.speak(pcm);
                turn++;
                tell(new TurnEnd(turn, turn == 1 ? "failed" : "completed", null));
            }
        };
        Errand errand = errand(Errand.Kind.TRANSCRIBE, wav(), null, "whisper-1");

        new Talk(errand, client, told).run(TARGET);

        assertThat(client.verbs).containsExactly("open AUDIO", "speak 4800", "speak 4800");
        assertThat(told.wentWell(errand)).isFalse();
    }

    private static Errand brokenOff(Interruption.By by, int afterMs, @Nullable Path speech) {
        return errand(Errand.Kind.INTERRUPT, speech, new Interruption(by, afterMs), null);
    }

    private static Errand errand(
            Errand.Kind kind, @Nullable Path speech, @Nullable Interruption interruption, @Nullable String model) {
        return new Errand(
                kind,
                List.of("one", "two"),
                Errand.Output.AUDIO,
                "",
                null,
                null,
                speech,
                interruption,
                model,
                Duration.ofSeconds(10));
    }

    /** 100 ms of silence. */
    private Path wav() throws IOException {
        Path file = folder.resolve("speech.wav");
        AudioFormat format = new AudioFormat(24_000, 16, 1, true, false);
        try (var sound = new AudioInputStream(new ByteArrayInputStream(new byte[4_800]), format, 2_400)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
