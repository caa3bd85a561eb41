package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Reply;

/** The buffer as the client alone decides about it: turn detection is off. */
class InputAudioBufferTest {

    private final SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));

    @BeforeEach
    void theClientDecides() {
        bench.on(Client.updateInput("turn_detection", null));
    }

    @Test
    void anAppendIsNeverAnswered() {
        assertThat(bench.on(Client.append(9600))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0.00", "2400,50.00", "4798,99.96", "3001,62.52"})
    void aCommitOfLessThan100MillisecondsIsRefused(int bytes, String millis) {
        if (bytes > 0) {
            bench.on(Client.append(bytes));
        }

        assertThat(bench.errorOn(Client.commit()))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "input_audio_buffer_commit_empty",
                        "Error committing input audio buffer: buffer too small. Expected at least 100ms of audio, but"
                                + " buffer only has " + millis + "ms of audio.",
                        null,
                        "evt_commit"));
    }

    @Test
    void aRefusedCommitKeepsTheSoundForTheNext() {
        bench.on(Client.append(2400));
        bench.errorOn(Client.commit());
        bench.on(Client.append(2400));

        assertThat(types(bench.on(Client.commit()))).startsWith("input_audio_buffer.committed");
    }

    @Test
    void exactly100MillisecondsBecomeAnItemAndNoResponse() {
        bench.on(Client.says("a", "before"));
        bench.on(Client.append(4800));

        var events = bench.on(Client.commit());

        assertThat(types(events))
                .containsExactly("input_audio_buffer.committed", "conversation.item.added", "conversation.item.done");
        InputAudioBufferCommitted committed = only(events, InputAudioBufferCommitted.class);
        ConversationItemAdded added = only(events, ConversationItemAdded.class);
        assertThat(committed.previousItemId()).isEqualTo(added.previousItemId()).isEqualTo("a");
        Item.Message item = (Item.Message) added.item();
        assertThat(item.id()).isEqualTo(committed.itemId());
        assertThat(item.role()).isEqualTo(Role.USER);
        assertThat(item.status()).isEqualTo(Status.COMPLETED);
        assertThat(item.content()).containsExactly(new ContentPart.InputAudio(null, null));
    }

    @Test
    void theCommittedItemHoldsExactlyWhatWasAppended() {
        byte[] sound = Client.sound(6000);
        bench.on(Client.append(Arrays.copyOf(sound, 4500)));
        bench.on(Client.append(Arrays.copyOfRange(sound, 4500, 6000)));
        String id =
                only(bench.on(Client.commit()), InputAudioBufferCommitted.class).itemId();

        Item.Message item = (Item.Message) only(bench.on(Client.retrieve(id)), ConversationItemRetrieved.class)
                .item();

        assertThat(item.content())
                .containsExactly(new ContentPart.InputAudio(Base64.getEncoder().encodeToString(sound), null));
        assertThat(bench.errorOn(Client.commit()).message()).contains("0.00ms");
    }

    @Test
    void clearEmptiesTheBuffer() {
        bench.on(Client.append(9600));

        assertThat(types(bench.on(Client.clear()))).containsExactly("input_audio_buffer.cleared");
        assertThat(bench.errorOn(Client.commit()).message()).contains("0.00ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "====", "AAA*"})
    void soundThatIsNoBase64IsRefusedAndLeavesTheBufferAlone(String audio) {
        bench.on(Client.append(2400));

        ErrorBody error = bench.errorOn(Client.appendText(audio));

        assertThat(error.message())
                .isEqualTo("Invalid 'audio'. Expected base64-encoded audio bytes (mono PCM16 at 24kHz) but got an"
                        + " invalid value.");
        assertThat(error.eventId()).isEqualTo("evt_append");
        assertThat(bench.errorOn(Client.commit()).message()).contains("50.00ms");
    }

    @Test
    void anEmptyAppendIsRefused() {
        assertThat(bench.errorOn(Client.appendText("")).message())
                .isEqualTo("Invalid 'audio'. Expected base64-encoded audio bytes (mono PCM16 at 24kHz) but got empty"
                        + " bytes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/pcmu", "audio/pcma"})
    void aTelephonesSoundHasEightBytesAMillisecond(String format) {
        bench.on(Client.updateInput("format", Tree.of("type", format)));
        bench.on(Client.append(799));
        assertThat(bench.errorOn(Client.commit()).message()).contains("only has 99.88ms");
        bench.on(Client.append(1));

        assertThat(types(bench.on(Client.commit()))).startsWith("input_audio_buffer.committed");
    }
}
