package org.realtimetck.client.inprocess;

import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads the WAV file of an errand. */
public final class SpeechFile {

    private static final AudioFormat EXPECTED = new AudioFormat(24_000, 16, 1, true, false);

    private SpeechFile() {}

    /**
     * The samples without the header.
     *
     * @throws IOException if the file cannot be read or is not PCM 16 bit mono 24 kHz
     */
    public static byte[] read(Path wav) throws IOException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(wav.toFile())) {
            if (!sound.getFormat().matches(EXPECTED)) {
                throw new IOException("expected " + EXPECTED + " in " + wav + ", got " + sound.getFormat()
                        + "; convert the file, for example with: sox in.wav -r 24000 -c 1 -b 16 out.wav");
            }
            return sound.readAllBytes();
        } catch (UnsupportedAudioFileException e) {
            throw new IOException("expected a WAV file with " + EXPECTED + ", got something else in " + wav, e);
        }
    }
}
