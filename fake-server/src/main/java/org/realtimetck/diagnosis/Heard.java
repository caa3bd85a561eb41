package org.realtimetck.diagnosis;

import java.util.List;
import org.realtimetck.diagnosis.Exchange.Message;
import tools.jackson.databind.JsonNode;

/** How much of an answer somebody can have heard, from the wire alone. */
public final class Heard {

    private static final double MICROS_PER_MILLI = 1_000;

    private Heard() {}

    /** False if the journal does not hold all sound that was sent before {@code moment}: then nothing can be concluded. */
    public static boolean isWholly(Connection connection, Message moment) {
        return !connection.isTruncated()
                && connection
                        .before(moment)
                        .filter(earlier -> !earlier.fromClient() && earlier.is("response.output_audio.delta"))
                        .noneMatch(delta -> delta.json().isMissingNode());
    }

    /** Milliseconds of sound sent of the item a truncate names, before it. */
    public static double millis(Connection connection, Message truncate) {
        return sent(connection, deltas(connection, truncate.text("item_id"), truncate), truncate);
    }

    /**
     * Milliseconds of an item's sound that cannot have been played at {@code moment}, however early playback began.
     *
     * @param item id of an item of the assistant
     */
    public static double unheardMillis(Connection connection, String item, Message moment) {
        List<Message> deltas = deltas(connection, item, moment);
        if (deltas.isEmpty()) {
            return 0;
        }
        double sinceFirst = (moment.atMicros() - deltas.get(0).atMicros()) / MICROS_PER_MILLI;
        return sent(connection, deltas, moment) - sinceFirst;
    }

    private static List<Message> deltas(Connection connection, String item, Message before) {
        return connection
                .before(before)
                .filter(earlier -> !earlier.fromClient() && earlier.is("response.output_audio.delta"))
                .filter(delta -> delta.text("item_id").equals(item))
                .toList();
    }

    private static double sent(Connection connection, List<Message> deltas, Message before) {
        JsonNode format = connection.sessionBefore(before).at("/audio/output/format");
        long bytes = deltas.stream()
                .mapToLong(delta -> Sound.bytes(delta.text("delta"))
                        .map(sound -> sound.length)
                        .orElse(0))
                .sum();
        return Sound.millis(bytes, format);
    }
}
