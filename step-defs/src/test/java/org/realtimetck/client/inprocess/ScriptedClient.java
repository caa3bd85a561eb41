package org.realtimetck.client.inprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Target;

/** Does nothing but write its verbs down and tell what it was told to tell. */
class ScriptedClient implements ClientVerbs {

    final List<String> verbs = new CopyOnWriteArrayList<>();
    private final Deque<List<Observation>> answers = new ArrayDeque<>();
    private Consumer<Observation> told = observation -> {};

    /** What is told when the next turn is asked for. */
    ScriptedClient answer(Observation... observations) {
        answers.add(List.of(observations));
        return this;
    }

    final void tell(Observation observation) {
        told.accept(observation);
    }

    @Override
    public void open(Target target, SessionSettings settings, Consumer<Observation> hears) throws InterruptedException {
        told = hears;
        verbs.add("open " + settings.output());
    }

    @Override
    public void say(String text) {
        verbs.add("say " + text);
    }

    @Override
    public void speak(byte[] pcm) {
        verbs.add("speak " + pcm.length);
    }

    @Override
    public void ask() {
        verbs.add("ask");
        answers.remove().forEach(told);
    }

    @Override
    public void cancel() {
        verbs.add("cancel");
    }

    @Override
    public void interrupt(long playedMs) {
        verbs.add("interrupt " + playedMs);
    }

    @Override
    public void toolResult(String callId, String output) {
        verbs.add("toolResult " + callId + " " + output);
    }

    @Override
    public void close() throws InterruptedException {
        verbs.add("close");
    }

    /** Waits until somebody interrupts it. */
    static void waitForEver() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
