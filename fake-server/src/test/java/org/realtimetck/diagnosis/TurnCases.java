package org.realtimetck.diagnosis;

import static org.realtimetck.diagnosis.RuleCase.journal;
import static org.realtimetck.diagnosis.RuleCase.of;

import java.util.List;

/** Turns, interruptions, and how much was heard. */
final class TurnCases {

    private static final String VAD = "{'type':'server_vad'}";
    private static final String PASSIVE = "{'type':'server_vad','create_response':false,'interrupt_response':false}";
    private static final String DETECTION_OFF =
            "{'type':'session.update','session':{'type':'realtime'," + "'audio':{'input':{'turn_detection':null}}}}";
    private static final String COMMIT = "{'type':'input_audio_buffer.commit'}";
    private static final String COMMITTED = "{'type':'input_audio_buffer.committed'}";
    private static final String CREATE = "{'type':'response.create'}";
    private static final String CREATED = "{'type':'response.created','response':{'id':'resp_1'}}";
    private static final String CANCEL = "{'type':'response.cancel'}";
    private static final String SPEECH = "{'type':'input_audio_buffer.speech_started'}";
    private static final int SECOND = 48_000;

    private TurnCases() {}

    static List<RuleCase> all() {
        return List.of(
                of(
                        "TRN-01",
                        journal().session(VAD).client(COMMIT),
                        journal().session().client(COMMIT),
                        journal().session(VAD).client(DETECTION_OFF).client(COMMIT)),
                of(
                        "TRN-03",
                        journal().session(VAD).fake(COMMITTED).client(CREATE),
                        journal().session(PASSIVE).fake(COMMITTED).client(CREATE),
                        journal()
                                .session(VAD)
                                .fake(COMMITTED)
                                .client("{'type':'response.create','response':{'conversation':'none'}}")
                                .fake(done("completed", ""))
                                .client(CREATE)),
                of("STT-08", transcription().client(CREATE), transcription().append(4_800)),
                of(
                        "TOOL-03",
                        journal()
                                .session()
                                .client(CREATE)
                                .client(CREATE)
                                .fake("{'type':'error','error':{'code':'conversation_already_has_active_response'}}"),
                        journal()
                                .session()
                                .client(CREATE)
                                .fake(CREATED)
                                .fake("{'type':'error','error':{'code':'conversation_already_has_active_response'}}")),
                of(
                        "INT-12",
                        journal()
                                .session()
                                .client(CREATE)
                                .fake(CREATED)
                                .client(CANCEL)
                                .client(CREATE),
                        journal()
                                .session()
                                .client(CREATE)
                                .fake(CREATED)
                                .client(CANCEL)
                                .fake(done("cancelled", "client_cancelled"))
                                .client(CREATE)),
                of(
                        "INT-08",
                        journal()
                                .session(VAD)
                                .fake(CREATED)
                                .fake(SPEECH)
                                .after(50)
                                .client(CANCEL),
                        journal()
                                .session(PASSIVE)
                                .fake(CREATED)
                                .fake(SPEECH)
                                .after(50)
                                .client(CANCEL),
                        journal()
                                .session(VAD)
                                .fake(CREATED)
                                .fake(SPEECH)
                                .after(1_500)
                                .client(CANCEL)),
                of("INT-05", journal().session().client(truncate(0))),
                of(
                        "INT-03",
                        journal().session().speaks("item_1", SECOND).client(truncate(1_001)),
                        journal().session().speaks("item_1", SECOND).client(truncate(1_000)),
                        journal().session().speaks("item_1", SECOND + 2).client(truncate(1_001))),
                of(
                        "INT-02",
                        interrupted().after(2_500).append(4_800),
                        interrupted().client(truncate(200)).after(2_500).append(4_800),
                        interrupted().after(100).append(4_800)));
    }

    private static WrittenJournal transcription() {
        return journal()
                .openedWell()
                .fake("{'type':'session.created','session':{'type':'transcription'}}")
                .fake("{'type':'session.updated','session':{'type':'transcription'}}");
    }

    /** Four seconds of sound at once, and the user breaks in soon after. */
    private static WrittenJournal interrupted() {
        return journal()
                .session(VAD)
                .fake(CREATED)
                .speaks("item_1", 4 * SECOND)
                .after(200)
                .fake(SPEECH)
                .fake(done("cancelled", "turn_detected"));
    }

    private static String truncate(int millis) {
        return "{'type':'conversation.item.truncate','item_id':'item_1','content_index':0,'audio_end_ms':" + millis
                + "}";
    }

    private static String done(String status, String reason) {
        return "{'type':'response.done','response':{'id':'resp_1','status':'" + status
                + "','status_details':{'reason':'" + reason + "'},'output':[{'id':'item_1','type':'message'}]}}";
    }
}
