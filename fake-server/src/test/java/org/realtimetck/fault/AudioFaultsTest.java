package org.realtimetck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.fault.FaultBench.event;
import static org.realtimetck.fault.FaultBench.struck;
import static org.realtimetck.fault.FaultBench.treeOf;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.pipe.Frame;

class AudioFaultsTest {

    private static final Frame DONE = event("response.output_audio.done");
    private static final Frame TRANSCRIPT = event("response.output_audio_transcript.delta");

    private static Frame sound(int... bytes) {
        byte[] sound = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            sound[i] = (byte) bytes[i];
        }
        return base64(Base64.getEncoder().encodeToString(sound));
    }

    private static Frame base64(String text) {
        return new Frame.Text(
                "response.output_audio.delta", "{\"type\":\"response.output_audio.delta\",\"delta\":\"" + text + "\"}");
    }

    private static String base64Of(Frame frame) {
        return treeOf(frame).path("delta").asString();
    }

    @Test
    void leavesHalfASample() {
        assertThat(struck(new OddAudio(), sound(1, 2, 3, 4))).isEqualTo(sound(1, 2, 3));
        assertThat(struck(new OddAudio(), sound(1, 2, 3))).isEqualTo(sound(1, 2, 3));
        assertThat(struck(new OddAudio(), sound())).isEqualTo(sound());
    }

    @ParameterizedTest
    @EnumSource(BrokenBase64.Flaw.class)
    void makesBase64ThatNobodyCanRead(BrokenBase64.Flaw flaw) {
        for (Frame whole : List.of(sound(), sound(1), sound(1, 2), sound(1, 2, 3), sound(1, 2, 3, 4))) {
            String broken = base64Of(struck(new BrokenBase64(flaw), whole));
            assertThatThrownBy(() -> Base64.getDecoder().decode(broken))
                    .as(broken)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void makesSoundForAnotherRate() {
        WrongRate slow = new WrongRate(WrongRate.Samples.DOUBLED, SoundFormat.PCM);
        WrongRate fast = new WrongRate(WrongRate.Samples.HALVED, SoundFormat.PCM);

        assertThat(struck(slow, sound(1, 2, 3, 4))).isEqualTo(sound(1, 2, 1, 2, 3, 4, 3, 4));
        assertThat(struck(fast, sound(1, 2, 3, 4, 5, 6))).isEqualTo(sound(1, 2, 5, 6));
        assertThat(struck(slow, sound(1, 2, 3)))
                .as("half a sample is no sample")
                .isEqualTo(sound(1, 2, 1, 2));
        assertThat(struck(fast, sound(1, 2, 3, 4, 5))).isEqualTo(sound(1, 2));
        assertThat(struck(new WrongRate(WrongRate.Samples.DOUBLED, SoundFormat.PCMU), sound(1, 2)))
                .isEqualTo(sound(1, 1, 2, 2));
        assertThat(struck(new WrongRate(WrongRate.Samples.HALVED, SoundFormat.PCMA), sound(1, 2, 3)))
                .isEqualTo(sound(1, 3));
        assertThat(struck(fast, sound())).isEqualTo(sound());
    }

    @Test
    void makesSilenceOfTheSameLength() {
        assertThat(struck(new SilentAudio(SoundFormat.PCM), sound(1, 2, 3))).isEqualTo(sound(0, 0, 0));
        assertThat(struck(new SilentAudio(SoundFormat.PCMU), sound(1, 2))).isEqualTo(sound(0xFF, 0xFF));
        assertThat(struck(new SilentAudio(SoundFormat.PCMA), sound(1, 2))).isEqualTo(sound(0xD5, 0xD5));
    }

    static Stream<Alteration> spoilers() {
        return Stream.of(
                new OddAudio(),
                new BrokenBase64(BrokenBase64.Flaw.CUT_OFF),
                new WrongRate(WrongRate.Samples.HALVED, SoundFormat.PCM),
                new SilentAudio(SoundFormat.PCM));
    }

    /** The delta of a text may well be base64 by chance. */
    @ParameterizedTest
    @MethodSource("spoilers")
    void spoilsNothingButSound(Alteration fault) {
        Frame text = new Frame.Text("response.output_text.delta", "{\"type\":\"x\",\"delta\":\"AAAA\"}");
        Frame without = new Frame.Text("response.output_audio.delta", "{\"type\":\"response.output_audio.delta\"}");

        for (Frame frame : List.of(text, without, TRANSCRIPT, DONE)) {
            assertThat(struck(fault, frame)).isEqualTo(frame);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "!!!!", "AAAA!"})
    void bytesThatAnotherFaultBrokeStayBroken(String broken) {
        assertThat(struck(new SilentAudio(SoundFormat.PCM), base64(broken))).isEqualTo(base64(broken));
    }

    @Test
    void starvesInTheMiddleAndLosesNothing() {
        FaultBench bench = FaultBench.with(
                new AudioStarvation(Duration.ofSeconds(3)), new Place.AfterEvent("response.output_audio.delta", 1));

        bench.send(sound(1, 1), sound(2, 2)).passes(Duration.ofMillis(2_999)).send(TRANSCRIPT);
        assertThat(bench.left()).containsExactly(sound(1, 1));
        bench.passes(Duration.ofMillis(1));
        assertThat(bench.left()).containsExactly(sound(1, 1), sound(2, 2), TRANSCRIPT);
        bench.send(DONE);
        assertThat(bench.left()).as("once").endsWith(DONE);
    }

    @Test
    void soundComesAllAtOnceWhenItIsMade() {
        FaultBench bench = FaultBench.with(new AudioBurst(Duration.ofMillis(300)), new Place.FromTheStart());

        bench.send(TRANSCRIPT, sound(1), sound(2))
                .passes(Duration.ofSeconds(20))
                .send(TRANSCRIPT, sound(3), sound(4));
        assertThat(bench.left()).containsExactly(TRANSCRIPT);

        bench.send(DONE);
        assertThat(bench.left()).containsExactly(TRANSCRIPT, sound(1));
        bench.passes(Duration.ofMillis(299));
        assertThat(bench.left()).containsExactly(TRANSCRIPT, sound(1), sound(2), TRANSCRIPT, sound(3));
        bench.passes(Duration.ofMillis(1));
        assertThat(bench.left()).containsExactly(TRANSCRIPT, sound(1), sound(2), TRANSCRIPT, sound(3), sound(4), DONE);
    }

    @Test
    void eachItemsSoundIsABurstOfItsOwn() {
        FaultBench bench = FaultBench.with(new AudioBurst(Duration.ZERO), new Place.FromTheStart());

        bench.send(sound(1), sound(2), DONE);
        assertThat(bench.left()).containsExactly(sound(1), sound(2), DONE);
        bench.send(sound(3));
        assertThat(bench.left()).hasSize(3);
        bench.send(event("response.done"));
        assertThat(bench.types()).endsWith("response.output_audio.delta", "response.done");
    }

    @Test
    void anEndDoesNotWaitForSoundThatIsNotMade() {
        FaultBench bench = FaultBench.with(new AudioBurst(Duration.ZERO), new Place.FromTheStart());

        bench.send(sound(1), new Frame.Close(1001, ""));
        assertThat(bench.left()).containsExactly(sound(1), new Frame.Close(1001, ""));
    }
}
