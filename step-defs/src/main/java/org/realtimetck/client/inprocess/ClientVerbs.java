package org.realtimetck.client.inprocess;

import java.util.function.Consumer;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Target;

/**
 * What the kit asks of a client in this JVM. One instance is one session; its verbs come from one thread, {@link #open}
 * first and {@link #close} last, each exactly once.
 *
 * <p>What the service does wrong is an observation, never an exception: a refused key, an error event, a lost
 * connection. A verb throws only if it was called out of turn ({@link IllegalStateException}), if the thread was
 * interrupted, or if the client is broken. A client whose own thread died lets the cause out of its next verb, at the
 * latest out of {@link #close}.
 */
public interface ClientVerbs {

    /**
     * Connects and configures. Returns when the session is configured, or when it is clear that it will not be: then a
     * fatal {@link Observation.Failure} or a closed {@link Observation.Connection} was told before it returns. The
     * client limits its waiting.
     *
     * @param told hears every observation, in order, from any thread; it returns at once and calls no verb
     */
    void open(Target target, SessionSettings settings, Consumer<Observation> told) throws InterruptedException;

    /** Adds the user's words to the conversation. Does not wait for the service. */
    void say(String text) throws InterruptedException;

    /**
     * Speaks the user's words and ends the utterance. Does not wait for the service.
     *
     * <p>With turn detection the service ends it: nothing is committed or asked for. When the user is heard, {@link
     * Observation.SpeechStarted} is told; the service's own answer begins the next turn. In a transcription session
     * each utterance is a turn: its text is the transcript.
     *
     * @param pcm 16 bit, mono, 24 kHz, little-endian
     */
    void speak(byte[] pcm) throws InterruptedException;

    /**
     * Asks for an answer, which begins the next turn; turns count from 1. Returns at once. The turn ends with exactly
     * one {@link Observation.TurnEnd}, after all of its function calls.
     *
     * @throws IllegalStateException if the turn before it is not over
     */
    void ask() throws InterruptedException;

    /**
     * The user speaks over the answer: it is broken off, no more of its sound is told, and the service learns how much
     * of it was heard, if anything was. Does nothing if there is none. With turn detection it follows {@link
     * Observation.SpeechStarted} and is about the answer that was heard then, which the service breaks off by itself.
     *
     * @param playedMs milliseconds of the turn's sound that the user has heard, at least 0
     */
    void interrupt(long playedMs) throws InterruptedException;

    /** Breaks the answer off; does nothing if there is none. The turn still ends with its {@code TurnEnd}. */
    void cancel() throws InterruptedException;

    /**
     * Hands in what the function returned, once for each {@link Observation.ToolCall}. The client goes on with the turn
     * by itself.
     *
     * @param output JSON as text
     */
    void toolResult(String callId, String output) throws InterruptedException;

    /**
     * Ends the session and returns when nothing more will be told. The client limits its waiting. Also called after a
     * failed {@link #open}, and after any other verb threw.
     */
    void close() throws InterruptedException;
}
