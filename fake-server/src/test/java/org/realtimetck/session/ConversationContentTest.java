package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.Item;
import org.realtimetck.script.Prompt;
import org.realtimetck.script.Reply;

/** What is announced is really there, in its place, and what is not there cannot be answered. */
class ConversationContentTest {

    private static final Map<String, Object> TEXT = Client.message("user", "input_text", "hello");

    private final List<Prompt> prompts = new ArrayList<>();
    private final SessionBench bench = SessionBench.writing(prompt -> {
        prompts.add(prompt);
        return Reply.call("look", "{}");
    });

    @Test
    void theModelReadsItemsInTheOrderTheyWerePutIn() {
        bench.on(Client.says("b", "second"));
        bench.on(Client.createAfter("root", Client.withId("a", TEXT)));
        bench.on(Client.says("d", "fourth"));
        bench.on(Client.createAfter("b", Client.withId("c", TEXT)));
        bench.run(Client.respond());

        assertThat(prompts.get(0).context()).extracting(Item::id).containsExactly("a", "b", "c", "d");
        assertThat(only(bench.on(Client.retrieve("a")), ConversationItemRetrieved.class)
                        .item()
                        .id())
                .isEqualTo("a");
    }

    @Test
    void anAnswerToACallThatWasNeverMadeIsRefusedBesideOneThatWas() {
        bench.run(Client.respond());
        assertThat(bench.errorOn(Client.returns("call_never", "{}")).code()).isEqualTo("invalid_tool_call_id");
    }

    @Test
    void aCommitEndsTheWaitForASilentUser() {
        SessionBench speaking = SessionBench.speaking(prompt -> Reply.say("Are you there?"));
        speaking.on(Client.updateInput("turn_detection", Tree.of("type", "server_vad", "idle_timeout_ms", 6_000)));
        speaking.on(Client.append(Sounds.silence(500)));
        speaking.run(Client.respond());
        assertThat(types(speaking.on(Client.commit()))).contains("input_audio_buffer.committed");

        assertThat(speaking.idle()).isEmpty();
    }
}
