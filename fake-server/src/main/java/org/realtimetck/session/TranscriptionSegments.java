package org.realtimetck.session;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionSegment;
import org.realtimetck.script.Heard;

/**
 * Who spoke when. Whoever says more of the text has more of the time; nobody speaks outside of what is loud [I: the
 * events are typed, none is on record].
 */
final class TranscriptionSegments {

    /** How the service names the first voice it does not know [D]. */
    private static final String FIRST_SPEAKER = "A";

    private TranscriptionSegments() {}

    static List<ConversationItemInputAudioTranscriptionSegment> of(
            Ids ids, String itemId, Heard heard, SpokenPart spoken) {
        List<Heard.Segment> said = said(heard);
        long whole = Math.max(
                1, said.stream().mapToLong(segment -> segment.text().length()).sum());
        List<ConversationItemInputAudioTranscriptionSegment> segments = new ArrayList<>();
        long before = 0;
        for (Heard.Segment segment : said) {
            long after = before + segment.text().length();
            segments.add(new ConversationItemInputAudioTranscriptionSegment(
                    ids.event(),
                    itemId,
                    TranscriptionRun.CONTENT_INDEX,
                    ids.segment(),
                    segment.speaker(),
                    seconds(spoken, before, whole),
                    seconds(spoken, after, whole),
                    segment.text()));
            before = after;
        }
        return segments;
    }

    private static List<Heard.Segment> said(Heard heard) {
        if (heard.segments().isEmpty() && !heard.text().isEmpty()) {
            return List.of(new Heard.Segment(FIRST_SPEAKER, heard.text()));
        }
        return heard.segments();
    }

    private static double seconds(SpokenPart spoken, long characters, long whole) {
        return (spoken.start() + spoken.millis() * characters / whole) / 1_000.0;
    }
}
