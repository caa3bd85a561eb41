package org.realtimetck.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.realtimetck.fixtures.Fixtures;
import tools.jackson.databind.node.ObjectNode;

/** A comparison that finds nothing proves nothing: each way to differ is found in a recording that was tampered with. */
class ComparisonTest {

    private static final String NAME = "openai.text-in-audio-out.jsonl";

    private final List<ObjectNode> recorded =
            Recording.parse(NAME, Fixtures.text("sessions/" + NAME).lines()).received();

    @Test
    void aRecordingIsLikeItself() {
        assertThat(difference(recorded)).isEmpty();
    }

    @Test
    void everyMissingEventIsFound() {
        for (int at = 0; at < recorded.size(); at++) {
            List<ObjectNode> fake = copy();
            String type = fake.remove(at).path("type").asString();
            if (!type.endsWith(".delta")) {
                assertThat(difference(fake)).as("without %s at %d", type, at).isPresent();
            }
        }
    }

    @Test
    void everyExtraEventBeforeTheEndIsFound() {
        for (int at = 0; at < recorded.size(); at++) {
            List<ObjectNode> fake = copy();
            fake.add(at, event("session.updated"));
            assertThat(difference(fake)).as("one more event at %d", at).isPresent();
        }
    }

    @Test
    void moreEventsAfterTheEndAreFine() {
        List<ObjectNode> fake = copy();
        fake.add(event("session.updated"));
        assertThat(difference(fake)).isEmpty();
    }

    @Test
    void twoEventsInTheOtherOrderAreFound() {
        int done = indexOf("response.output_item.done");
        List<ObjectNode> fake = copy();
        Collections.swap(fake, done, done - 1);
        assertThat(difference(fake).orElseThrow())
                .contains("expected conversation.item.done, got response.output_item.done")
                .contains("recorded: {\"type\":\"conversation.item.done\"")
                .contains("fake:     {\"type\":\"response.output_item.done\"");
    }

    @Test
    void howManyDeltasThereAreIsOfNoAccount() {
        List<ObjectNode> fake = copy();
        fake.add(indexOf("response.output_audio.delta"), event("response.output_audio.delta"));
        fake.add(indexOf("response.output_audio.done"), event("response.output_audio_transcript.delta"));
        assertThat(difference(fake)).isEmpty();
    }

    @Test
    void deltasOfAKindThatWasNotThereAreFound() {
        List<ObjectNode> fake = copy();
        fake.add(indexOf("response.output_audio.done"), event("response.output_text.delta"));
        assertThat(difference(fake).orElseThrow()).contains("response.output_text.delta");
    }

    @Test
    void aKeyTooManyOrTooFewIsFound() {
        assertThat(changed(
                        "response.done", event -> event.withObject("/response").remove("usage")))
                .contains("response.done: at response expected the keys");
        assertThat(changed(
                        "session.created",
                        event -> event.withObject("/session/audio/input").put("vad", 1)))
                .contains("at session.audio.input expected the keys");
    }

    @Test
    void theOrderOfKeysCounts() {
        assertThat(changed("conversation.item.added", event -> event.set("event_id", event.remove("event_id"))))
                .contains("expected the keys [type, event_id, previous_item_id, item], got [type, previous_item_id");
    }

    @Test
    void anotherKindOfValueIsFound() {
        assertThat(changed(
                        "response.created",
                        event -> event.withObject("/response").put("usage", 7)))
                .contains("at response.usage expected NULL null, got NUMBER 7");
    }

    @Test
    void anIdOfAnotherShapeIsFound() {
        assertThat(changed("session.created", event -> event.put("event_id", "event_short")))
                .contains("at event_id expected an id shaped like event_");
    }

    @Test
    void anIdThatStandsForTwoThingsIsFound() {
        assertThat(changed("response.output_audio.done", event -> event.put("item_id", "item_000000000000000000000")))
                .contains("got item_000000000000000000000");
    }

    private String changed(String type, Consumer<ObjectNode> change) {
        List<ObjectNode> fake = copy();
        change.accept(fake.get(indexOf(type)));
        return difference(fake).orElseThrow();
    }

    private Optional<String> difference(List<ObjectNode> fake) {
        Comparison comparison = new Comparison(NAME, recorded, fake);
        Optional<String> order = comparison.differenceInOrder();
        if (order.isPresent()) {
            return order;
        }
        return comparison.isComplete() ? comparison.differenceInForm(new IdMap()) : Optional.of(comparison.silence());
    }

    private int indexOf(String type) {
        return recorded.indexOf(event(type));
    }

    private ObjectNode event(String type) {
        return recorded.stream()
                .filter(event -> event.path("type").asString().equals(type))
                .findFirst()
                .orElseGet(() ->
                        RecordedFrame.of(false, Fixtures.serverEvent(type)).event());
    }

    private List<ObjectNode> copy() {
        List<ObjectNode> copy = new ArrayList<>();
        recorded.forEach(event -> copy.add(event.deepCopy()));
        return copy;
    }
}
