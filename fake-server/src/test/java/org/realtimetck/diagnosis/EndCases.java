package org.realtimetck.diagnosis;

import static org.realtimetck.diagnosis.RuleCase.journal;
import static org.realtimetck.diagnosis.RuleCase.of;

import java.util.List;

/** Ends, and what they were taken for. */
final class EndCases {

    private static final String CREATE = "{'type':'response.create'}";
    private static final String CREATED = "{'type':'response.created','response':{'id':'resp_1'}}";
    private static final String DONE = "{'type':'response.done','response':{'status':'completed','output':[]}}";
    private static final String UNASKED =
            "{'type':'error','error':{'type':'invalid_request_error','code':'odd','event_id':null}}";

    private EndCases() {}

    static List<RuleCase> all() {
        return List.of(
                of(
                        "TRN-02",
                        journal()
                                .session()
                                .client("{'type':'input_audio_buffer.commit','event_id':'c'}")
                                .refuses("c", "input_audio_buffer_commit_empty", null)
                                .closed(1011),
                        journal()
                                .session()
                                .client("{'type':'input_audio_buffer.commit','event_id':'c'}")
                                .refuses("c", "input_audio_buffer_commit_empty", null)
                                .after(1_500)
                                .closed(1000)),
                of(
                        "INT-10",
                        journal()
                                .session()
                                .client("{'type':'response.cancel','event_id':'c'}")
                                .refuses("c", "response_cancel_not_active", null)
                                .closed(1011),
                        journal()
                                .session()
                                .client("{'type':'response.cancel','event_id':'c'}")
                                .refuses("c", "response_cancel_not_active", null)
                                .client(CREATE)
                                .fake(DONE)
                                .closed(1000)),
                of(
                        "INT-11",
                        journal()
                                .session()
                                .speaks("item_1", 48_000)
                                .client("{'type':'conversation.item.truncate','event_id':'t','item_id':'item_1',"
                                        + "'audio_end_ms':900}")
                                .refuses("t", "item_already_truncated", null)
                                .closed(1011),
                        journal()
                                .session()
                                .speaks("item_1", 48_000)
                                .client("{'type':'conversation.item.truncate','event_id':'t','item_id':'item_1',"
                                        + "'audio_end_ms':900}")
                                .refuses("t", "item_already_truncated", null)
                                .closed(1000)),
                of(
                        "ERR-02",
                        journal()
                                .session()
                                .client(CREATE)
                                .fake(CREATED)
                                .fake(UNASKED)
                                .closed(1000),
                        journal().session().fake(UNASKED).closed(1000),
                        journal()
                                .session()
                                .client(CREATE)
                                .fake(CREATED)
                                .fake(UNASKED)
                                .fake(DONE)
                                .closed(1000),
                        journal()
                                .session()
                                .client(CREATE)
                                .fake(CREATED)
                                .fake(UNASKED)
                                .closing(1011)
                                .closed(1011)),
                of(
                        "MAL-06",
                        journal().session().speaks("item_1", 100_000).closed(1009),
                        journal().session().speaks("item_1", 100_000).closed(1000),
                        journal()
                                .session()
                                .fake("{'type':'odd','pad':'…[16777216 characters left out]")
                                .closed(1009)),
                of(
                        "MAL-04",
                        journal().session().fakeBinary().closed(1003),
                        journal().session().fakeBinary().closed(1000)),
                of(
                        "RES-02",
                        journal().session().closed(1006),
                        journal().session().closed(1000),
                        journal().session().closing(1001).closed(1006),
                        journal()
                                .openedWell()
                                .fake("{'type':'session.created','session':{}}")
                                .closed(1006),
                        journal().session().client(CREATE).after(3_000).closed(1006)));
    }
}
