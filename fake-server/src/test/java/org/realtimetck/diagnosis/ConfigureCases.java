package org.realtimetck.diagnosis;

import static org.realtimetck.diagnosis.RuleCase.journal;
import static org.realtimetck.diagnosis.RuleCase.of;

import java.util.List;
import java.util.Map;

/** Configurations, of the first session and of those after it. */
final class ConfigureCases {

    private static final String CREATE = "{'type':'response.create'}";
    private static final String USER =
            "{'type':'conversation.item.create','item':{'type':'message','role':'user','content':[]}}";
    private static final String DONE = "{'type':'response.done','response':{'status':'completed','output':[]}}";

    private ConfigureCases() {}

    static List<RuleCase> all() {
        return List.of(
                of("CFG-01", update("'instructions':'Hi'"), update("'type':'transcription'")),
                of("MIG-02", update("'type':'realtime','voice':'alloy'")),
                of("STT-07", journal().openedWell().client("{'type':'transcription_session.update','session':{}}")),
                of(
                        "CFG-11",
                        update("'type':'transcription','instructions':'Hi'"),
                        update("'type':'transcription','audio':{'input':{}}")),
                of(
                        "MIG-12",
                        update("'type':'realtime','output_modalities':['text','audio']"),
                        update("'type':'realtime','output_modalities':['audio']")),
                of(
                        "CFG-06",
                        update("'type':'realtime','audio':{'turn_detection':null}")
                                .refuses("u", "unknown_parameter", "session.audio.turn_detection"),
                        update("'type':'realtime'").refuses("u", "unknown_parameter", "session.elsewhere")),
                of(
                        "CFG-05",
                        update("'type':'realtime','audio':{'output':{'voice':null}}"),
                        update("'type':'realtime','audio':{'input':{'turn_detection':null}},'prompt':null")),
                of(
                        "CFG-02",
                        update("'type':'realtime'")
                                .refuses("u", "invalid_value", "session.audio")
                                .client(CREATE)),
                of(
                        "MIG-10",
                        update("'type':'realtime'")
                                .refuses("u", "invalid_value", "session.audio")
                                .append(4_800),
                        update("'type':'realtime'")
                                .refuses("u", "invalid_value", "session.audio")
                                .client("{'type':'session.update','session':{'type':'realtime'}}")
                                .fake("{'type':'session.updated','session':{}}")
                                .append(4_800)),
                of(
                        "CFG-04",
                        journal()
                                .openedWell()
                                .append(4_800)
                                .client("{'type':'session.update','session':{'type':'realtime'}}"),
                        journal().openedWell().append(4_800),
                        journal()
                                .opened(
                                        "/v1/realtime",
                                        Map.of("model", List.of("gpt-realtime")),
                                        Map.of("authorization", List.of("Bearer ek_…9f3a")),
                                        101)
                                .append(4_800)
                                .client("{'type':'session.update','session':{'type':'realtime'}}")),
                of(
                        "CFG-07",
                        journal().session().speaks("item_1", 4_800).client(voice("cedar")),
                        journal().session().speaks("item_1", 4_800).client(voice("marin")),
                        journal().session().client(voice("cedar")).speaks("item_1", 4_800)),
                of(
                        "DIS-08",
                        journal()
                                .session()
                                .closing(1001)
                                .closed(1001)
                                .connection(2)
                                .openedWell()
                                .append(4_800),
                        journal()
                                .session()
                                .connection(2)
                                .openedWell()
                                .client(update())
                                .append(4_800)),
                of(
                        "DIS-09",
                        talkedThenReconnected().client(USER).client(CREATE),
                        talkedThenReconnected().client(USER).client(USER).client(CREATE),
                        journal()
                                .session()
                                .client(CREATE)
                                .fake(DONE)
                                .closed(1000)
                                .connection(2)
                                .session()
                                .client(CREATE),
                        journal()
                                .session()
                                .closing(1001)
                                .closed(1001)
                                .connection(2)
                                .session()
                                .client(USER)
                                .client(CREATE)),
                of(
                        "DIS-11",
                        journal()
                                .session()
                                .speaks("item_old", 4_800)
                                .connection(2)
                                .session()
                                .client("{'type':'conversation.item.delete','item_id':'item_old'}"),
                        journal()
                                .session()
                                .client("{'type':'conversation.item.create','item':{'role':'user'}}")
                                .connection(2)
                                .session(),
                        journal()
                                .session()
                                .speaks("item_old", 4_800)
                                .connection(2)
                                .session()
                                .client("{'type':'conversation.item.create','item':{'id':'item_old','role':'user'}}")
                                .client("{'type':'conversation.item.delete','item_id':'item_old'}")));
    }

    private static WrittenJournal talkedThenReconnected() {
        return journal()
                .session()
                .client(USER)
                .client(CREATE)
                .fake(DONE)
                .closing(1001)
                .closed(1001)
                .connection(2)
                .session();
    }

    private static WrittenJournal update(String fields) {
        return journal().openedWell().client("{'type':'session.update','event_id':'u','session':{" + fields + "}}");
    }

    private static String update() {
        return "{'type':'session.update','session':{'type':'realtime'}}";
    }

    private static String voice(String name) {
        return "{'type':'session.update','session':{'type':'realtime','audio':{'output':{'voice':'" + name + "'}}}}";
    }
}
