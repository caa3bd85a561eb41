package org.realtimetck.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.realtimetck.script.MarkerVoice;

/** What a user says, as the WAV file that errands speak; there until it is closed. */
final class SpokenWords implements AutoCloseable {

    private static final AudioFormat FORMAT = new AudioFormat(MarkerVoice.SAMPLE_RATE, 16, 1, true, false);

    /** More than any turn detection waits for by default, so that the end of the words is the end of the turn. */
    private static final int SILENCE_MILLIS = 700;

    private final Path file;

    private SpokenWords(Path file) {
        this.file = file;
    }

    /** Says the words, and then nothing for a while. */
    static SpokenWords of(String words) {
        byte[] said = MarkerVoice.speak(words);
        byte[] sound = Arrays.copyOf(said, said.length + bytes(SILENCE_MILLIS));
        try {
            SpokenWords spoken = new SpokenWords(Files.createTempFile("realtime-tck-", ".wav"));
            try (var samples = new AudioInputStream(
                    new ByteArrayInputStream(sound), FORMAT, sound.length / FORMAT.getFrameSize())) {
                AudioSystem.write(samples, AudioFileFormat.Type.WAVE, spoken.file.toFile());
            }
            return spoken;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the user's words into a temporary file", e);
        }
    }

    private static int bytes(int millis) {
        return MarkerVoice.SAMPLE_RATE / 1000 * millis * FORMAT.getFrameSize();
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the user's words in " + file, e);
        }
    }
}
