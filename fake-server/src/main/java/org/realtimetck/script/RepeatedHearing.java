package org.realtimetck.script;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hears what it was told to, utterance by utterance, and begins again. One per sandbox, shared by its connections. Only a
 * committed utterance goes on in the script. Thread-safe.
 */
public final class RepeatedHearing implements Hearing {

    private final List<Heard> script;
    private final Hearing names;
    private final AtomicInteger heard = new AtomicInteger();

    /**
     * @param script at least one
     * @param names knows which model answers to a name
     */
    public RepeatedHearing(List<Heard> script, Hearing names) {
        if (script.isEmpty()) {
            throw new IllegalArgumentException("expected at least one utterance to repeat, got none");
        }
        this.script = List.copyOf(script);
        this.names = names;
    }

    @Override
    public Heard hear(Utterance utterance) {
        return next(heard.getAndIncrement());
    }

    @Override
    public Heard overhear(Utterance begun) {
        return next(heard.get());
    }

    @Override
    public String modelOf(String transcriptionModel) {
        return names.modelOf(transcriptionModel);
    }

    private Heard next(int number) {
        return script.get(Math.floorMod(number, script.size()));
    }
}
