package org.realtimetck.client.reference;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation.SpeechStarted;
import org.realtimetck.client.Observation.TurnEnd;
import tools.jackson.databind.JsonNode;

/**
 * The user's turns. A turn is one {@code response.create} and what follows from it: a response, and as long as
 * responses call functions, further ones. At most one response runs at a time, and it is over at its {@code
 * response.done}, not before.
 */
public class Turns {

    private enum Stage {
        IDLE,
        /** From {@code response.create} to {@code response.done}. */
        RESPONDING,
        /** The response is done; the application still runs its functions. */
        CALLING
    }

    protected final Outlets outlets;
    protected final AnswerParts answer;
    private final Set<String> responsesOver = new HashSet<>();
    private Stage stage = Stage.IDLE;
    private int turn;
    private @Nullable String createId;
    private @Nullable String responseId;

    public Turns(Outlets outlets, AnswerParts answer) {
        this.outlets = outlets;
        this.answer = answer;
    }

    /** The event types a turn consists of; those of other responses are left alone. */
    protected Map<String, Consumer<JsonNode>> listeners() {
        return Map.of(
                "response.created", event -> isOurs(event.path("response").path("id")),
                "response.output_text.delta", ours(event -> answer.text().delta(turn, event)),
                "response.output_text.done", ours(event -> textDone(event, "text")),
                "response.output_audio_transcript.delta",
                        ours(event -> answer.text().delta(turn, event)),
                "response.output_audio_transcript.done", ours(event -> textDone(event, "transcript")),
                "response.output_audio.delta", ours(this::audioDelta),
                "response.output_audio.done", ours(event -> audioDone()),
                "response.output_item.done", ours(event -> itemDone(event.path("item"))),
                "response.done", event -> responseDone(event.path("response")));
    }

    private void audioDelta(JsonNode event) {
        answer.audio().delta(event);
        answer.audio().tell(turn);
    }

    protected void ask() {
        if (stage != Stage.IDLE) {
            throw new IllegalStateException("expected turn " + turn + " to be over before the next question, but "
                    + (stage == Stage.CALLING ? "its functions have not returned" : "its response still runs"));
        }
        turn++;
        answer.audio().turnBegins();
        createResponse();
    }

    /** With turn detection a response nobody asked for is the service's answer to the user's speech. */
    final void serviceAnswers(JsonNode response) {
        if (stage == Stage.IDLE && response.path("id").isString()) {
            turn++;
            answer.audio().turnBegins();
            answer.calls().responseBegins();
            createId = null;
            responseId = response.path("id").stringValue();
            stage = Stage.RESPONDING;
        }
    }

    private void createResponse() {
        answer.calls().responseBegins();
        responseId = null;
        stage = Stage.RESPONDING;
        createId = outlets.send(ClientEvents.createResponse());
    }

    protected void cancel() {
        if (stage == Stage.RESPONDING && responseId != null) {
            outlets.send(ClientEvents.cancelResponse(responseId));
        }
    }

    /** The service generates faster than anybody listens: what it thinks was said is cut to what was heard [D]. */
    final void interrupt(long playedMs) {
        cancel();
        answer.audio().stop();
        answer.audio().truncation(playedMs).ifPresent(outlets::send);
    }

    /** The service has heard the user, and breaks off by itself what it was saying [C]. */
    protected void speechStarted() {
        answer.audio().stop();
        outlets.tell(new SpeechStarted());
    }

    /** The same as {@link #interrupt}, about the answer that was heard when the speech started. */
    protected void interruptedBySpeech(long playedMs) {
        answer.audio().truncation(playedMs).ifPresent(outlets::send);
    }

    private Consumer<JsonNode> ours(Consumer<JsonNode> listener) {
        return event -> {
            if (isOurs(event.path("response_id"))) {
                listener.accept(event);
            }
        };
    }

    /** The first response that is heard of after {@code response.create} is the one that was asked for. */
    private boolean isOurs(JsonNode id) {
        if (stage != Stage.RESPONDING || !id.isString() || responsesOver.contains(id.stringValue())) {
            return false;
        }
        if (responseId == null) {
            responseId = id.stringValue();
        }
        return isSame(responseId, id.stringValue());
    }

    /** Responses of others may come meanwhile. */
    protected boolean isSame(String ourResponse, String response) {
        return ourResponse.equals(response);
    }

    private void textDone(JsonNode event, String field) {
        if (event.path(field).isString()) {
            answer.text().done(turn, event, event.path(field).stringValue());
        }
    }

    protected void audioDone() {
        answer.audio().tell(turn);
    }

    /** A call that was cut short has no whole arguments. */
    private void itemDone(JsonNode item) {
        if (item.path("status").asString("completed").equals("completed")) {
            answer.calls().see(item);
        }
    }

    private void responseDone(JsonNode response) {
        if (isOurs(response.path("id"))) {
            responsesOver.add(response.path("id").stringValue());
            stage = Stage.CALLING;
            ended(response);
        }
    }

    /** Continues with the functions' outputs, or ends the turn. */
    protected void ended(JsonNode response) {
        String status = status(response);
        if (mayContinueFrom(status)) {
            // a call can be in here and nowhere else
            response.path("output").forEach(answer.calls()::see);
        }
        if (mayContinueFrom(status) && answer.calls().wereAny()) {
            continueIfDue();
        } else {
            end(status, reason(status, response.path("status_details")));
        }
    }

    /** {@code completed}, {@code cancelled}, {@code failed} or {@code incomplete}; a status nobody knows is no success. */
    protected String status(JsonNode response) {
        String status = response.path("status").asString("");
        return Set.of("completed", "cancelled", "incomplete").contains(status) ? status : "failed";
    }

    /** Tells the error of a failed response: no {@code error} event does [C]. */
    protected @Nullable String reason(String status, JsonNode details) {
        if (status.equals("completed")) {
            return null;
        }
        if (details.path("error").isObject()) {
            ServiceError error = ServiceError.of(details.path("error"));
            outlets.tell(error.failure(false));
            return error.name();
        }
        return details.path("reason").isString() ? details.path("reason").stringValue() : null;
    }

    /** What a response that was cut short called for may not be what the model meant. */
    protected boolean mayContinueFrom(String status) {
        return status.equals("completed");
    }

    final void functionReturned(String callId, String output) {
        answer.calls().answer(callId, output);
        continueIfDue();
    }

    private void continueIfDue() {
        if (isDueToContinue()) {
            continueTurn();
        }
    }

    /** All outputs first, and the running response over: the service allows one at a time [C]. */
    protected boolean isDueToContinue() {
        return stage == Stage.CALLING && answer.calls().areAllAnswered();
    }

    protected void continueTurn() {
        createResponse();
    }

    /** A {@code response.create} that was refused gets no {@code response.done}. */
    final void requestRefused(ServiceError error) {
        if (stage == Stage.RESPONDING && createId != null && createId.equals(error.eventId())) {
            end("failed", error.name());
        }
    }

    /** A question nobody can hear: its turn begins and fails. */
    final void askInVain() {
        turn++;
        stage = Stage.CALLING;
        connectionEnded();
    }

    /** True while it is the service's turn to say something. */
    final boolean isAnswerDue() {
        return stage == Stage.RESPONDING;
    }

    protected final boolean isTurnOpen() {
        return stage != Stage.IDLE;
    }

    /**
     * The answer will not come. Whatever the close code, and however much has arrived, the turn has failed; its code
     * {@code connection_lost} is this client's own.
     */
    protected void connectionEnded() {
        if (isTurnOpen()) {
            end("failed", "connection_lost");
        }
    }

    protected final void end(String status, @Nullable String code) {
        answer.audio().tell(turn);
        stage = Stage.IDLE;
        if (responseId != null) {
            responsesOver.add(responseId);
        }
        outlets.tell(new TurnEnd(turn, status, code));
    }
}
