package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ConversationEvent.ConversationItemTruncated;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.Usage;
import org.realtimetck.script.MarkerVoice;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

class TruncateTest {

    private static final String TEXT = "one two three four five six seven eight nine ten";
    private static final int WHOLE = MarkerVoice.millisOf(TEXT);

    private final SessionBench bench = SessionBench.speaking(prompt -> Reply.say(TEXT));
    private final String item = only(bench.run(Client.respond()), ResponseDone.class)
            .response()
            .output()
            .get(0)
            .id();

    private static ContentPart.OutputAudio retrieved(SessionBench bench, String item) {
        Item found = only(bench.on(Client.retrieve(item)), ConversationItemRetrieved.class)
                .item();
        return (ContentPart.OutputAudio) ((Item.Message) found).content().get(0);
    }

    private static byte[] sound(ContentPart.OutputAudio part) {
        return Base64.getDecoder().decode(part.audio());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 1337})
    void cutsTheSoundAtTheMillisecondAndTheWordsByShare(int millis) {
        var events = bench.on(Client.truncate(item, millis));

        ConversationItemTruncated truncated = only(events, ConversationItemTruncated.class);
        assertThat(truncated.itemId()).isEqualTo(item);
        assertThat(truncated.contentIndex()).isZero();
        assertThat(truncated.audioEndMs()).isEqualTo(millis);
        ContentPart.OutputAudio kept = retrieved(bench, item);
        assertThat(sound(kept)).hasSize(millis * 48).isEqualTo(Arrays.copyOf(MarkerVoice.speak(TEXT), millis * 48));
        assertThat(TEXT).startsWith(kept.transcript());
        assertThat(kept.transcript().length()).isLessThanOrEqualTo(TEXT.length() * millis / WHOLE);
    }

    @Test
    void exactlyTheEndIsNoCutAtAll() {
        assertThat(only(bench.on(Client.truncate(item, WHOLE)), ConversationItemTruncated.class)
                        .audioEndMs())
                .isEqualTo(WHOLE);
        assertThat(retrieved(bench, item).transcript()).isEqualTo(TEXT);
    }

    @Test
    void pastTheEndIsRefusedAndNothingIsCut() {
        assertThat(bench.errorOn(Client.truncate(item, WHOLE + 1)))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "invalid_value",
                        "Audio content of " + WHOLE + "ms is already shorter than " + (WHOLE + 1) + "ms",
                        null,
                        "evt_truncate"));
        assertThat(sound(retrieved(bench, item))).hasSize(WHOLE * 48);
    }

    @Test
    void theSecondCutCountsFromTheFirst() {
        bench.on(Client.truncate(item, 500));

        assertThat(bench.errorOn(Client.truncate(item, 501)))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "item_already_truncated",
                        "Audio content of 500ms is already shorter than 501ms",
                        null,
                        "evt_truncate"));
        assertThat(only(bench.on(Client.truncate(item, 400)), ConversationItemTruncated.class)
                        .audioEndMs())
                .isEqualTo(400);
    }

    @Test
    void onlyTheOneContentCanBeCut() {
        ErrorBody error = bench.errorOn(new ClientEvent.ConversationItemTruncate("evt_truncate", item, 1, 100));

        assertThat(error)
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "invalid_value",
                        "Invalid value: '1'. Value must be '0'.",
                        "content_index",
                        "evt_truncate"));
        assertThat(sound(retrieved(bench, item))).hasSize(WHOLE * 48);
    }

    @Test
    void whatIsCutToNothingWasTheModelsSpeechStill() {
        bench.on(Client.truncate(item, 0));

        assertThat(types(bench.on(Client.truncate(item, 0)))).containsExactly("conversation.item.truncated");
        assertThat(bench.errorOn(Client.truncate(item, 1)).code()).isEqualTo("item_already_truncated");
    }

    @Test
    void whatWasMadeIsPaidForThoughItIsCut() {
        SessionBench slow = SessionBench.speaking(prompt -> Reply.say(TEXT).at(Pace.BRISK));
        slow.on(Client.respond());
        String running = only(slow.next(), ConversationItemAdded.class).item().id();
        for (int i = 0; i < 8; i++) {
            slow.next();
        }
        slow.on(Client.truncate(running, 0));

        Usage usage = only(slow.run(), ResponseDone.class).response().usage();
        assertThat(usage).isNotNull();
        assertThat(usage.outputTokenDetails().audioTokens()).isEqualTo(WHOLE / 50);
    }

    @Test
    void nothingMayRemain() {
        bench.on(Client.truncate(item, 0));

        ContentPart.OutputAudio kept = retrieved(bench, item);
        assertThat(kept.audio()).isNull();
        assertThat(kept.transcript()).isEmpty();
    }

    @Test
    void anUnknownItemIsRefused() {
        ErrorBody error = bench.errorOn(Client.truncate("item_x", 0));

        assertThat(error.code()).isEqualTo("item_truncate_invalid_item_id");
        assertThat(error.message()).isEqualTo("Error truncating item: the item with id 'item_x' does not exist.");
    }

    @Test
    void onlyWhatTheModelSpokeCanBeCut() {
        bench.on(Client.says("a", "text of the user"));
        bench.on(Client.append(9600));
        String spoken = only(bench.on(Client.commit()), ConversationItemAdded.class)
                .item()
                .id();
        bench.on(Client.update("output_modalities", List.of("text")));
        String written = only(bench.run(Client.respond()), ResponseDone.class)
                .response()
                .output()
                .get(0)
                .id();

        for (String other : List.of("a", spoken, written)) {
            assertThat(bench.errorOn(Client.truncate(other, 0)).message())
                    .isEqualTo("Only model output audio messages can be truncated");
        }
    }

    @Test
    void anItemInProgressStaysCutWhenItsResponseGoesOn() {
        SessionBench slow = SessionBench.speaking(prompt -> Reply.say(TEXT).at(Pace.BRISK));
        slow.on(Client.respond());
        String running = only(slow.next(), ConversationItemAdded.class).item().id();
        for (int i = 0; i < 8; i++) {
            slow.next();
        }

        assertThat(only(slow.on(Client.truncate(running, 150)), ConversationItemTruncated.class)
                        .audioEndMs())
                .isEqualTo(150);
        slow.run();

        ContentPart.OutputAudio kept = retrieved(slow, running);
        assertThat(sound(kept)).hasSize(150 * 48);
        assertThat(TEXT).startsWith(kept.transcript());
        assertThat(kept.transcript().length()).isLessThanOrEqualTo(TEXT.length() * 150 / WHOLE);
    }

    @Test
    void soundInG711IsCutAtTheMillisecondToo() {
        SessionBench telephone = SessionBench.speaking(prompt -> Reply.say(TEXT));
        telephone.on(Client.updateOutput("format", Tree.of("type", "audio/pcmu")));
        String id = only(telephone.run(Client.respond()), ResponseDone.class)
                .response()
                .output()
                .get(0)
                .id();

        assertThat(telephone.errorOn(Client.truncate(id, WHOLE + 1)).message()).contains(WHOLE + "ms");
        telephone.on(Client.truncate(id, 123));
        assertThat(sound(retrieved(telephone, id))).hasSize(123 * 8);
    }
}
