package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Reply;

/** A model-made item at the second position names no previous item when it is done: 25 of 25 recordings. */
class PreviousItemQuirkTest {

    @ParameterizedTest
    @CsvSource({"true,0,false", "true,1,true", "true,2,false", "false,1,false"})
    void onlyTheSecondPositionForgetsItsPredecessor(boolean quirk, int position, boolean forgets) {
        SessionSetup usual = SessionBench.setup("gpt-realtime", prompt -> Reply.say("Hi"));
        SessionBench bench = SessionBench.of(quirk ? usual : usual.varying(Variation.PREVIOUS_ITEM_ALWAYS_TOLD));
        for (int i = 0; i < position; i++) {
            List<ServerEvent> events = bench.on(Client.says("user" + i, "hello"));
            assertThat(all(events, ConversationItemDone.class).get(0).previousItemId())
                    .as("items of the client have it right everywhere")
                    .isEqualTo(i == 0 ? null : "user" + (i - 1));
        }

        List<ServerEvent> events = bench.run(Client.respond());

        String predecessor = position == 0 ? null : "user" + (position - 1);
        assertThat(all(events, ConversationItemAdded.class).get(0).previousItemId())
                .isEqualTo(predecessor);
        assertThat(all(events, ConversationItemDone.class).get(0).previousItemId())
                .isEqualTo(forgets ? null : predecessor);
    }
}
