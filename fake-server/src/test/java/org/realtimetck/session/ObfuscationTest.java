package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioTranscriptDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDelta;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Reply;

/** 335 of 335 recorded deltas are at most 16 characters long and padded to exactly 16. */
class ObfuscationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi there!",
                "a",
                "sixteenletters16",
                "Donaudampfschifffahrtsgesellschaftskapitän",
                "a                                        b",
                "line\n\n\nbreaks\tand tabs   ",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 family",
                "日本語のとても長い文章は空白がないので一つの単語に見えます",
                "{\"city\":\"Köln am Rhein, Nordrhein-Westfalen\"}"
            })
    void everyDeltaIsPaddedToSixteen(String text) {
        List<ServerEvent> written = SessionBench.saying(Reply.say(text)).run(Client.respond());
        List<ServerEvent> spoken =
                SessionBench.speaking(prompt -> Reply.say(text)).run(Client.respond());
        List<ServerEvent> called = SessionBench.saying(Reply.call("f", text)).run(Client.respond());

        var texts = all(written, ResponseOutputTextDelta.class);
        var transcripts = all(spoken, ResponseOutputAudioTranscriptDelta.class);
        var arguments = all(called, ResponseFunctionCallArgumentsDelta.class);

        assertThat(texts).allSatisfy(delta -> padded(delta.delta(), delta.obfuscation()));
        assertThat(transcripts).allSatisfy(delta -> padded(delta.delta(), delta.obfuscation()));
        assertThat(arguments).allSatisfy(delta -> padded(delta.delta(), delta.obfuscation()));
        assertThat(String.join(
                        "", texts.stream().map(ResponseOutputTextDelta::delta).toList()))
                .isEqualTo(text);
        assertThat(String.join(
                        "",
                        transcripts.stream()
                                .map(ResponseOutputAudioTranscriptDelta::delta)
                                .toList()))
                .isEqualTo(text);
        assertThat(String.join(
                        "",
                        arguments.stream()
                                .map(ResponseFunctionCallArgumentsDelta::delta)
                                .toList()))
                .isEqualTo(text);
    }

    private static void padded(String delta, String obfuscation) {
        assertThat(delta.length() + obfuscation.length()).isEqualTo(16);
        assertThat(delta).isNotEmpty();
        assertThat(obfuscation).matches("[0-9A-Za-z]*");
        assertThat(Character.isLowSurrogate(delta.charAt(0)))
                .as("no character is torn")
                .isFalse();
    }
}
