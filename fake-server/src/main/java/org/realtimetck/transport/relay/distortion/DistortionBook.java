package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Vocabulary;

/** Every distortion there is. */
public final class DistortionBook {

    private DistortionBook() {}

    public static Vocabulary<Distortion> all() {
        return new Vocabulary<>(
                "distortion",
                List.of(
                        UnansweredUpgrade.TERM,
                        SlowUpgrade.TERM,
                        CutHead.TERM,
                        SilenceAfterUpgrade.TERM,
                        RefuseFirst.TERM,
                        Outage.TERM,
                        Fin.TERM,
                        Reset.TERM,
                        HalfOpen.TERM,
                        Silence.TERM,
                        SilenceWithPongs.TERM,
                        CloseInsideMessage.TERM,
                        CloseWithoutEnd.TERM,
                        Latency.TERM,
                        Jitter.TERM,
                        Bandwidth.TERM,
                        TinyWrites.TERM,
                        SlowReading.TERM,
                        SplitMessages.TERM,
                        SplitEvery.TERM,
                        SplitCharacters.TERM,
                        ReservedBits.TERM,
                        ReservedOpcode.TERM,
                        InvalidUtf8.TERM,
                        MaskedFrame.TERM,
                        LoneContinuation.TERM,
                        LongControlFrame.TERM,
                        ForbiddenCloseCode.TERM,
                        LengthLie.TERM,
                        OverlongLength.TERM,
                        FlawedCertificate.EXPIRED,
                        FlawedCertificate.WRONG_HOST,
                        FlawedCertificate.UNKNOWN_AUTHORITY,
                        ProtocolTooOld.TERM));
    }
}
