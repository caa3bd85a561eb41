package org.realtimetck.world;

import java.util.List;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.transport.relay.ByteLog;

/**
 * All that is known of a scenario once its client has ended.
 *
 * @param exchange what fake and client told each other
 * @param wires the connections as the sandbox's relay saw them; empty without a relay
 */
record OnRecord(Exchange exchange, List<ByteLog> wires) {
    OnRecord {
        wires = List.copyOf(wires);
    }

    /** True if a distortion came to strike, as its relay noted. */
    boolean struck(String what) {
        return notes().anyMatch(note -> note.equals("struck: " + what));
    }

    private Stream<String> notes() {
        return wires.stream()
                .flatMap(wire -> wire.entries().stream())
                .filter(ByteLog.Note.class::isInstance)
                .map(entry -> ((ByteLog.Note) entry).text());
    }
}
