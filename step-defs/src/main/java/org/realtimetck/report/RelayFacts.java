package org.realtimetck.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.realtimetck.journal.Entry;
import org.realtimetck.report.TimelineRow.Direction;
import org.realtimetck.report.TimelineRow.Tone;

/** What a reader is told of a relay's entries: connections of TCP, and what was done to their bytes. */
final class RelayFacts {

    private RelayFacts() {}

    static boolean isOfARelay(Entry entry) {
        return entry instanceof Entry.Accepted || entry instanceof Entry.Distorted || entry instanceof Entry.Ended;
    }

    static EntryFacts of(Entry entry) {
        if (entry instanceof Entry.Accepted accepted) {
            String port = accepted.secure() ? "at the port for TLS" : "without TLS";
            return EntryFacts.fact(Direction.NOTE, Tone.PLAIN, "TCP connection", port);
        }
        return entry instanceof Entry.Distorted distorted ? distorted(distorted) : ended((Entry.Ended) entry);
    }

    private static EntryFacts distorted(Entry.Distorted distorted) {
        String stream = distorted.stream() == Entry.Stream.SENT ? "to the client" : "from the client";
        return EntryFacts.fact(
                Direction.NOTE,
                Tone.BAD,
                "fault in the bytes: " + distorted.distortion(),
                said(distorted.parameters()) + "after byte " + distorted.atByte() + " " + stream);
    }

    /** In the order of their names: a file keeps no other. */
    private static String said(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> parameter.getKey() + " " + parameter.getValue() + ", ")
                .collect(Collectors.joining());
    }

    private static EntryFacts ended(Entry.Ended ended) {
        String who = switch (ended.by()) {
            case CLIENT -> "the client";
            case RELAY -> "the relay";
            case FAKE -> "the fake";
        };
        String how = switch (ended.how()) {
            case FIN -> " ended its stream (FIN)";
            case RESET -> " reset the connection (RST)";
            case TLS_FAILURE -> " broke off TLS";
        };
        String counts = Words.count(ended.receivedBytes(), "byte") + " from the client, "
                + Words.count(ended.sentBytes(), "byte") + " to it";
        return EntryFacts.fact(
                Direction.NOTE,
                ended.how() == Entry.Ending.FIN ? Tone.PLAIN : Tone.BAD,
                who + how,
                ended.detail().isEmpty() ? counts : counts + "; " + ended.detail());
    }
}
