package org.realtimetck.client.reference;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Target;
import org.realtimetck.client.inprocess.SessionSettings;
import tools.jackson.databind.JsonNode;

/**
 * What a session is made of, and how the parts belong together: {@link UpgradeRequest} says how to connect and {@link
 * Persistence} how often, {@link Opening} configures, {@link EventReader} hands events out, {@link Turns} keeps question and answer together, {@link
 * FunctionCalls} runs functions, {@link ErrorEvents} sorts errors. A variant overrides the method that makes the part it
 * differs in.
 */
public abstract class ReferenceParts {

    /** The parts of one session that its verbs use. */
    record Session(
            Target target,
            SessionSettings settings,
            SocketOutlets outlets,
            Opening opening,
            Turns turns,
            EventReader reader) {}

    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target);
    }

    /** From the dial to the end of the upgrade. */
    protected Duration connectLimit(Target target) {
        return Limits.of(target).connect();
    }

    /** From {@code session.update} to {@code session.updated}. */
    protected Duration configureLimit(Target target) {
        return Limits.of(target).configure();
    }

    /** From a message of the service to the next one, while an answer is due. */
    protected Duration answerLimit(Target target) {
        return Limits.of(target).answer();
    }

    /** What the JDK hands out need not be a whole message: fragments are, and what its buffer could not hold. */
    protected boolean joinsFragments() {
        return true;
    }

    protected Persistence persistence() {
        return new Persistence();
    }

    protected SessionShape sessionShape(SessionSettings settings) {
        return new SessionShape(settings);
    }

    protected Opening opening(Outlets outlets, SessionShape shape) {
        return new Opening(outlets, shape);
    }

    protected AnswerText answerText(Outlets outlets) {
        return new AnswerText(outlets);
    }

    protected AnswerAudio answerAudio(Outlets outlets) {
        return new AnswerAudio(outlets);
    }

    protected FunctionCalls functionCalls(Outlets outlets) {
        return new FunctionCalls(outlets);
    }

    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer);
    }

    protected Transcripts transcripts(Outlets outlets) {
        return new Transcripts(outlets);
    }

    protected ErrorEvents errorEvents(Outlets outlets, Opening opening, Turns turns) {
        return new ErrorEvents(outlets, opening, turns);
    }

    protected EventReader eventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(outlets, listeners);
    }

    final Session assemble(Target target, SessionSettings settings, Consumer<Observation> told) {
        SocketOutlets outlets = new SocketOutlets(told);
        Opening opening = opening(outlets, sessionShape(settings));
        Turns turns =
                turns(outlets, new AnswerParts(answerText(outlets), answerAudio(outlets), functionCalls(outlets)));
        Map<String, Consumer<JsonNode>> listeners =
                new HashMap<>(settings.isTranscription() ? transcripts(outlets).listeners() : turns.listeners());
        if (settings.serviceEndsTurns()) {
            Consumer<JsonNode> created = turns.listeners().getOrDefault("response.created", event -> {});
            listeners.put("response.created", event -> {
                turns.serviceAnswers(event.path("response"));
                created.accept(event);
            });
            listeners.put("input_audio_buffer.speech_started", event -> turns.speechStarted());
        }
        listeners.put("session.created", opening::sessionCreated);
        listeners.put("session.updated", opening::sessionUpdated);
        listeners.put("error", errorEvents(outlets, opening, turns)::event);
        return new Session(target, settings, outlets, opening, turns, eventReader(outlets, listeners));
    }
}
