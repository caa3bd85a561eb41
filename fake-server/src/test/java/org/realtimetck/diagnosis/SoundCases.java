package org.realtimetck.diagnosis;

import static org.realtimetck.diagnosis.RuleCase.journal;
import static org.realtimetck.diagnosis.RuleCase.of;

import java.util.List;

/** Sound on its way to the service. */
final class SoundCases {

    private static final String VAD = "{'type':'server_vad'}";

    private SoundCases() {}

    static List<RuleCase> all() {
        return List.of(
                of(
                        "AIN-01",
                        journal().session().client("{'type':'input_audio_buffer.append','audio':'@@@'}"),
                        journal().session().append(4_800)),
                of("AIN-01", journal().session().clientBinary()),
                // 16 kHz is 3 200 bytes in 100 ms, where 24 kHz is 4 800
                of("AIN-02", paced(3_200, 99), paced(4_800, 99), paced(4_300, 99)),
                of("AIN-03", journal().session().append(4_801)),
                of("AIN-04", journal().session().append(0)),
                of(
                        "AIN-05",
                        journal()
                                .session()
                                .append(4_800)
                                .fake("{'type':'error','error':{'code':'invalid_value','param':'audio','message':"
                                        + "'Invalid audio: too many bytes. Expected at most 15728640 bytes.'}}")),
                of("AIN-06", burst(VAD, 110), burst("null", 110), burst(VAD, 90)));
    }

    /** A live stream of pieces, each so many milliseconds after the last. */
    private static WrittenJournal paced(int bytes, int millis) {
        WrittenJournal journal = journal().session();
        for (int piece = 0; piece < 30; piece++) {
            journal.append(bytes).after(millis);
        }
        return journal;
    }

    /** Pieces of 100 ms, a millisecond apart. */
    private static WrittenJournal burst(String detection, int pieces) {
        WrittenJournal journal = journal().session(detection);
        for (int piece = 0; piece < pieces; piece++) {
            journal.append(4_800);
        }
        return journal;
    }
}
