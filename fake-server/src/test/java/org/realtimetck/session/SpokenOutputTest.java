package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioDelta;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.MarkerVoice;
import org.realtimetck.script.Reply;

class SpokenOutputTest {

    private static final String TEXT = "A sentence that takes a while to say, with marks in its sound.";

    private static byte[] heard(List<ServerEvent> events) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (ResponseOutputAudioDelta delta : all(events, ResponseOutputAudioDelta.class)) {
            sound.writeBytes(Base64.getDecoder().decode(delta.delta()));
        }
        return sound.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hi", TEXT, "日本語で話します 👍"})
    void theDeltasCarryEveryMarkOnceAndInOrder(String text) {
        byte[] sound = heard(SessionBench.speaking(prompt -> Reply.say(text)).run(Client.respond()));

        assertThat(sound).isEqualTo(MarkerVoice.speak(text));
        ShortBuffer samples =
                ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int marks = 0;
        for (int i = 0; i < samples.limit(); i++) {
            if (samples.get(i) == MarkerVoice.MARK) {
                assertThat(i).isEqualTo(marks * MarkerVoice.BLOCK_SAMPLES);
                assertThat(samples.get(i + 1)).isEqualTo((short) marks);
                marks++;
            }
        }
        assertThat(marks * 10).isEqualTo(MarkerVoice.millisOf(text));
    }

    @ParameterizedTest
    @CsvSource({"audio/pcmu,PCMU", "audio/pcma,PCMA"})
    void aTelephoneHearsEightBytesAMillisecond(String type, AudioFormat format) {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say(TEXT));
        bench.on(Client.updateOutput("format", Tree.of("type", type)));

        byte[] sound = heard(bench.run(Client.respond()));

        assertThat(sound).hasSize(MarkerVoice.millisOf(TEXT) * 8).isEqualTo(format.encode(MarkerVoice.speak(TEXT)));
    }

    @Test
    void aFormatMayBeOverriddenForOneResponse() {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say(TEXT));

        byte[] telephone = heard(bench.run(Client.respond(
                "audio", Tree.of("output", Tree.of("format", Tree.of("type", "audio/pcmu"))))));
        byte[] usual = heard(bench.run(Client.respond()));

        assertThat(usual).hasSize(telephone.length * 6);
    }

    @Test
    void aDeltaHoldsAtMost200Milliseconds() {
        List<ServerEvent> events =
                SessionBench.speaking(prompt -> Reply.say(TEXT)).run(Client.respond());

        assertThat(all(events, ResponseOutputAudioDelta.class))
                .allMatch(delta -> Base64.getDecoder().decode(delta.delta()).length <= 9600);
    }
}
