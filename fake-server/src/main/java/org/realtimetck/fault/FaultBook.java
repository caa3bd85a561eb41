package org.realtimetck.fault;

import java.util.List;
import java.util.stream.Collectors;
import org.realtimetck.vocabulary.Vocabulary;
import org.realtimetck.vocabulary.VocabularyPage;

/** Every fault there is, in the order of the page. */
public final class FaultBook {

    private FaultBook() {}

    public static Vocabulary<Fault> all() {
        return new Vocabulary<>(
                "fault",
                List.of(
                        CloseWith.TERM,
                        EndWithoutClose.TERM,
                        ExpireSession.TERM,
                        Silence.TERM,
                        DropEvent.TERM,
                        DuplicateEvent.TERM,
                        DelayEvent.TERM,
                        SwapEvents.TERM,
                        UnknownType.TERM,
                        UnknownField.TERM,
                        SetField.TERM,
                        RemoveField.TERM,
                        WrongType.TERM,
                        OversizeEvent.TERM,
                        LoneSurrogate.TERM,
                        SplitSurrogatePair.TERM,
                        CutEvent.TERM,
                        MalformedJson.TERM,
                        BinaryEvent.TERM,
                        EmptyText.TERM,
                        InjectEvent.TERM,
                        InjectError.TERM,
                        NeverDone.TERM,
                        DoneWithoutDeltas.TERM,
                        DeltasWithoutDone.TERM,
                        GhostResponse.TERM,
                        EmptyOutput.TERM,
                        UsageNull.TERM,
                        HoldEvent.TERM,
                        OddAudio.TERM,
                        BrokenBase64.TERM,
                        WrongRate.TERM,
                        SilentAudio.TERM,
                        AudioStarvation.TERM,
                        AudioBurst.TERM));
    }

    /** All of them for people, in Markdown. */
    public static String page() {
        return VocabularyPage.markdown("Faults", all(), FaultBook::places);
    }

    /** The names of the places it fits, in Markdown. */
    public static String places(Fault fault) {
        return PlaceBook.all().terms().stream()
                .filter(place -> fits(fault, place.example()))
                .map(place -> "`" + place.name() + "`")
                .collect(Collectors.joining(", "));
    }

    private static boolean fits(Fault fault, Place place) {
        return PlacedFault.strikesFrames(fault) == place instanceof Place.Upon;
    }
}
