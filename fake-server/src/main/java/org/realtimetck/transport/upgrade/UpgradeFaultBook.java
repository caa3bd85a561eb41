package org.realtimetck.transport.upgrade;

import java.util.List;
import org.realtimetck.vocabulary.Vocabulary;

/** Every upgrade fault there is. */
public final class UpgradeFaultBook {

    private UpgradeFaultBook() {}

    public static Vocabulary<UpgradeFault> all() {
        return new Vocabulary<>(
                "upgrade fault",
                List.of(RefuseUpgrade.TERM, RedirectUpgrade.TERM, AnswerSubprotocol.TERM, AnswerCompression.TERM));
    }
}
