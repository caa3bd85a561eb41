package org.realtimetck.session;

import org.realtimetck.script.Heard;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Utterance;

/** Overhears one thing and hears another. */
record ChangingHearing(Hearing first) implements Hearing {

    @Override
    public Heard hear(Utterance utterance) {
        return Heard.words("Something else");
    }

    @Override
    public Heard overhear(Utterance begun) {
        return first.overhear(begun);
    }
}
