package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.vocabulary.Vocabulary;

/** Every fault there is. */
public final class FaultBook {

    private FaultBook() {}

    public static Vocabulary<Fault> all() {
        return new Vocabulary<>(
                "fault", List.of(CloseWith.TERM, EndWithoutClose.TERM, InjectEvent.TERM, MalformedJson.TERM));
    }
}
