package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Heard;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;
import tools.jackson.databind.JsonNode;

/** An answer was broken off by the user, and the model is not told how much was heard. */
public final class NeverTruncated implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "INT-02",
            Keyword.MUST,
            "A client MUST, over a WebSocket, truncate the item that was being heard when the user broke in.",
            "The assistant refers to sentences the user never heard.",
            "Playback is stopped, and nothing is sent.",
            "Send conversation.item.truncate with the item being heard and the milliseconds of it that were played.",
            List.of("2FastLabs/agent-squad#561", "livekit/agents-js#2006"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    /** So much sound waited to be played that somebody must have missed some. */
    private static final double UNHEARD_MILLIS = 1_000;

    /** From the interruption to the truncate, or to the end of what is on record. */
    private static final long TIME_TO_CUT_MICROS = 2_000_000;

    @Override
    public List<Finding> judge(Connection connection) {
        if (connection.wasDistorted()) {
            // what the client knew when cannot be told from here
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Message speech : connection.fromServer("input_audio_buffer.speech_started")) {
            String item = lastHeard(connection, speech);
            double unheard = Heard.unheardMillis(connection, item, speech);
            if (unheard > UNHEARD_MILLIS && interrupts(connection, speech) && !isCut(connection, item, speech)) {
                findings.add(PAGE.finding(
                        speech.told() + ": the user broke in while at least " + Math.round(unheard) + " ms of " + item
                                + " were not heard yet, and no truncate of it followed.",
                        List.of(speech.index())));
            }
        }
        return findings;
    }

    /** The item whose sound came last; empty if there was none. */
    private static String lastHeard(Connection connection, Message speech) {
        return connection
                .before(speech)
                .filter(earlier -> !earlier.fromClient() && earlier.is("response.output_audio.delta"))
                .reduce((first, second) -> second)
                .map(delta -> delta.text("item_id"))
                .orElse("");
    }

    /** With interrupt_response off the answer is to be heard to its end. */
    private static boolean interrupts(Connection connection, Message speech) {
        JsonNode detection = connection.sessionBefore(speech).at("/audio/input/turn_detection");
        return detection.path("interrupt_response").asBoolean(true);
    }

    private static boolean isCut(Connection connection, String item, Message speech) {
        boolean hadTime =
                connection.after(speech).anyMatch(later -> later.atMicros() - speech.atMicros() > TIME_TO_CUT_MICROS);
        Set<String> ofTheAnswer = itemsBeside(connection, item);
        boolean cut = Stream.of("conversation.item.truncate", "conversation.item.delete")
                .flatMap(type -> connection.fromClient(type).stream())
                .anyMatch(one -> ofTheAnswer.contains(one.text("item_id")));
        return cut || !hadTime;
    }

    /** Of several items sent in one burst the one that is being heard need not be the last. */
    private static Set<String> itemsBeside(Connection connection, String item) {
        List<Message> deltas = connection.fromServer("response.output_audio.delta");
        Set<String> responses = deltas.stream()
                .filter(delta -> delta.text("item_id").equals(item))
                .map(delta -> delta.text("response_id"))
                .collect(Collectors.toSet());
        return deltas.stream()
                .filter(delta -> responses.contains(delta.text("response_id")))
                .map(delta -> delta.text("item_id"))
                .collect(Collectors.toSet());
    }
}
