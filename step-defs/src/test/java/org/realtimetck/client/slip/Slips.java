package org.realtimetck.client.slip;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.realtimetck.client.Errand.Output;
import tools.jackson.databind.node.ObjectNode;

/** For each diagnosis rule the clients that break it, one connection after the other. */
enum Slips {
    DOUBLES_SLASH("CON-10", () -> new Slip().dials(path -> "/" + path)),
    NAMES_TWO_PURPOSES("CON-13", () -> new Slip().dialsWithQuery(query -> query + "&intent=transcription")),
    SHOWS_KEY_IN_URL("AZ-10", () -> new Slip().dialsWithQuery(query -> query + "&api-key=sk-tck-shown")),
    RETRIES_REFUSAL("RATE-02", Service.REFUSES_403, 2, Slip::new),
    DOES_NOT_PAUSE("DIS-07", Service.REFUSES_503, 4, Slip::new),
    NEVER_GIVES_UP("CON-07", Service.CLOSES_AT_ONCE, 6, Slip::new),
    REPEATS_TOO_LARGE("DIS-06", Service.CLOSES_1009, 2, () -> talks().until("response.done", 1)),
    UPDATES_AS_IN_PREVIEW(
            "STT-07",
            () -> new Slip()
                    .then("{'type':'transcription_session.update','session':{}}")
                    .until("error", 1)),
    INSTRUCTS_TRANSCRIPTION(
            "CFG-11", () -> new Slip().asksFor(Slips::transcribing).until("error", 1)),
    WANTS_TEXT_AND_SOUND(
            "MIG-12",
            () -> new Slip()
                    .asksFor(session ->
                            session.putArray("output_modalities").add("text").add("audio"))
                    .until("error", 1)),
    MISPLACES_FIELD(
            "CFG-06",
            () -> new Slip()
                    .asksFor(session -> ((ObjectNode) session.path("audio")).putNull("turn_detection"))
                    .until("error", 1)),
    WRITES_NULLS(
            "CFG-05",
            () -> new Slip()
                    .asksFor(session -> ((ObjectNode) session.path("audio"))
                            .putObject("output")
                            .putNull("voice"))
                    .until("error", 1)),
    SPEAKS_UNCONFIGURED(
            "MIG-10",
            () -> new Slip().asksFor(session -> session.put("tool_choice", 7)).then(Sounds.append(4_800))),
    SPEAKS_FIRST("CFG-04", () -> new Slip().first(Sounds.append(4_800))),
    CHANGES_VOICE(
            "CFG-07",
            Output.AUDIO,
            () -> talks().on(
                            "response.done",
                            "{'type':'session.update','session':{'type':'realtime','audio':{'output':{'voice':'cedar'}}}}")
                    .until("error", 1)),
    COMES_BACK_BARE(
            "DIS-08",
            Service.CLOSES_CONFIGURED,
            Output.TEXT,
            List.of(
                    Slip::new,
                    () -> new Slip()
                            .withoutConfiguring()
                            .then(Sounds.append(4_800))
                            .until("session.created", 1))),
    COMES_BACK_EMPTY(
            "DIS-09",
            Service.CLOSES_ANSWERED,
            Output.TEXT,
            List.of(() -> talks().until("response.done", 1), () -> talks().until("response.done", 1))),
    NAMES_OLD_ITEM("DIS-11", remembering()),
    SENDS_NO_TYPE("EVT-01", () -> new Slip().then("{'kind':'response.create'}").until("error", 1)),
    MISSPELLS_TYPE("EVT-02", () -> new Slip().then("{'type':'response.creat'}").until("error", 1)),
    MISSHAPES_RESPONSE(
            "EVT-03",
            () -> new Slip()
                    .then("{'type':'response.create','response':{'text':'Hi'}}")
                    .until("error", 1)),
    SPEAKS_FOR_ASSISTANT(
            "MIG-06",
            () -> new Slip()
                    .then("{'type':'conversation.item.create','item':{'type':'message','role':'assistant',"
                            + "'content':[{'type':'text','text':'Hi'}]}}")
                    .until("error", 1)),
    SENDS_NO_BASE64(
            "AIN-01",
            () -> new Slip()
                    .then("{'type':'input_audio_buffer.append','audio':'@@@'}")
                    .until("error", 1)),
    HAS_ANOTHER_RATE("AIN-02", () -> paced(3_200)),
    SPLITS_SAMPLES("AIN-03", () -> new Slip().then(Sounds.append(4_801))),
    SENDS_NOTHING("AIN-04", () -> new Slip().then(Sounds.append(0))),
    SENDS_IT_WHOLE(
            "AIN-05", () -> new Slip().then(Sounds.append(15 * 1024 * 1024 + 2)).until("error", 1)),
    SENDS_IN_BURSTS("AIN-06", () -> new Slip().withTurnDetection().then(Sounds.appends(4_800, 110))),
    COMMITS_DETECTED_TURNS(
            "TRN-01",
            () -> new Slip()
                    .withTurnDetection()
                    .then(Sounds.append(9_600), "{'type':'input_audio_buffer.commit'}")
                    .until("input_audio_buffer.committed", 1)),
    ANSWERS_DETECTED_TURNS(
            "TRN-03",
            Service.SLOW,
            1,
            () -> new Slip()
                    .withTurnDetection()
                    .then(Sounds.sentence())
                    .on("input_audio_buffer.committed", "{'type':'response.create'}")
                    .until("response.done", 1)),
    ANSWERS_TRANSCRIPTION(
            "STT-08",
            () -> new Slip()
                    .dialsWithQuery(query -> "intent=transcription")
                    .asksFor(Slips::onlyTranscribing)
                    .then("{'type':'response.create'}")
                    .until("error", 1)),
    HURRIES_AFTER_CANCEL(
            "INT-12",
            Service.SLOW,
            1,
            () -> talks().on("response.output_item.added", "{'type':'response.cancel'}", "{'type':'response.create'}")
                    .until("response.done", 1)),
    CANCELS_AS_WELL(
            "INT-08",
            Service.SLOW,
            1,
            () -> talks().withTurnDetection()
                    .then(Sounds.sentence())
                    .on("input_audio_buffer.speech_started", "{'type':'response.cancel'}")
                    .until("input_audio_buffer.committed", 1)),
    CUTS_NOTHING(
            "INT-05",
            () -> talks().on("response.output_item.added", truncate(0)).until("response.done", 1)),
    CUTS_TOO_LATE(
            "INT-03",
            Output.AUDIO,
            () -> talks().on("response.output_audio.done", truncate(999_999)).until("error", 1)),
    RETURNS_TWICE(
            "TOOL-01",
            Service.CALLS,
            1,
            () -> talks().on("response.done", output("$call"), output("$call")).until("response.done", 1)),
    RETURNS_ELSEWHERE("TOOL-17", () -> new Slip().then(output("call_made_up")).until("error", 1)),
    FORGETS_OUTPUT(
            "TOOL-02",
            Service.CALLS,
            1,
            () -> talks().on("response.done", "{'type':'response.create'}").until("response.created", 2)),
    ASKS_BETWEEN_OUTPUTS("TOOL-04", Service.CALLS_TWICE, 1, () -> {
        Slip slip = talks().until("response.done", 2);
        return slip.tells("response.done", done -> {
            List<String> calls = done.findValuesAsString("call_id");
            if (calls.size() == 2) {
                slip.send(output(calls.get(0)), "{'type':'response.create'}", output(calls.get(1)));
            }
        });
    }),
    NEVER_CUTS("INT-02", Service.LONG, Output.AUDIO, List.of(() -> {
        Slip slip = talks().withTurnDetection();
        return slip.once("response.output_audio.delta", Sounds.sentence())
                .does(() -> Sounds.paced(35, 100, () -> slip.send(Sounds.append(4_800))))
                .until("response.done", 1);
    })),
    APPROVES_ANOTHER(
            "TOOL-14",
            () -> new Slip()
                    .then("{'type':'conversation.item.create','item':{'type':'mcp_approval_response',"
                            + "'approval_request_id':'mcpr_made_up','approve':true}}")
                    .until("error", 1)),
    HAMMERS(
            "ERR-08",
            Service.FAILS,
            1,
            () -> talks().on("response.done", "{'type':'response.create'}").until("response.done", 4)),
    REPEATS_MISTAKE(
            "ERR-14",
            () -> new Slip()
                    .then(times(5, "{'type':'conversation.item.delete','item_id':'item_nowhere'}"))
                    .until("error", 5)),
    LEAVES_OVER_COMMIT(
            "TRN-02",
            () -> new Slip().then("{'type':'input_audio_buffer.commit'}").leavesOn("error", 1006)),
    LEAVES_OVER_CANCEL(
            "INT-10", () -> new Slip().then("{'type':'response.cancel'}").leavesOn("error", 1006)),
    LEAVES_OVER_TRUNCATE("INT-11", () -> new Slip().then(truncate(7)).leavesOn("error", 1006)),
    LEAVES_OVER_WARNING("ERR-02", Service.WARNS, 1, () -> talks().leavesOn("error", 1000)),
    ASKS_PREVIEW_ENDPOINT("MIG-07", () -> new Slip().posts("/v1/realtime/sessions")),
    LEAVES_APPROVAL_OPEN(
            "TOOL-13",
            Service.ASKS_APPROVAL,
            1,
            () -> talks().asksFor(Slips::withApprovedTools)
                    .on("response.done", "{'type':'response.create'}")
                    .until("response.created", 2)),
    DROPS_CONNECTION("RES-02", () -> talks().leavesOn("response.done", 1006));

    private final String rule;
    private final Service service;
    private final Output output;
    private final List<Supplier<Slip>> connections;

    Slips(String rule, Supplier<Slip> client) {
        this(rule, Service.WELL, Output.TEXT, List.of(client));
    }

    Slips(String rule, Output output, Supplier<Slip> client) {
        this(rule, Service.WELL, output, List.of(client));
    }

    Slips(String rule, List<Supplier<Slip>> connections) {
        this(rule, Service.WELL, Output.TEXT, connections);
    }

    Slips(String rule, Service service, int times, Supplier<Slip> client) {
        this(
                rule,
                service,
                Output.TEXT,
                IntStream.range(0, times).mapToObj(any -> client).toList());
    }

    Slips(String rule, Service service, Output output, List<Supplier<Slip>> connections) {
        this.rule = rule;
        this.service = service;
        this.output = output;
        this.connections = connections;
    }

    /** Id of the rule it breaks. */
    String rule() {
        return rule;
    }

    Service service() {
        return service;
    }

    Output output() {
        return output;
    }

    /** One fresh client for each connection it makes. */
    List<Slip> connections() {
        return connections.stream().map(Supplier::get).toList();
    }

    private static Slip talks() {
        return new Slip()
                .then(
                        "{'type':'conversation.item.create','item':{'type':'message','role':'user','content':"
                                + "[{'type':'input_text','text':'Hello'}]}}",
                        "{'type':'response.create'}");
    }

    private static Slip paced(int bytes) {
        Slip slip = new Slip();
        return slip.does(() -> Sounds.paced(25, 100, () -> slip.send(Sounds.append(bytes))));
    }

    private static void transcribing(ObjectNode session) {
        session.put("type", "transcription").remove("output_modalities");
    }

    private static void onlyTranscribing(ObjectNode session) {
        session.removeAll();
        session.put("type", "transcription");
    }

    private static void withApprovedTools(ObjectNode session) {
        session.putArray("tools")
                .addObject()
                .put("type", "mcp")
                .put("server_label", "docs")
                .put("server_url", "https://mcp.example.test/sse")
                .put("require_approval", "always");
    }

    private static List<Supplier<Slip>> remembering() {
        AtomicReference<String> item = new AtomicReference<>("");
        return List.of(
                () -> talks().tells(
                                "response.output_item.done",
                                event -> item.set(event.at("/item/id").asString("")))
                        .until("response.done", 1),
                () -> {
                    Slip slip = new Slip();
                    return slip.does(() ->
                                    slip.send("{'type':'conversation.item.delete','item_id':'" + item.get() + "'}"))
                            .until("error", 1);
                });
    }

    private static String truncate(int millis) {
        return "{'type':'conversation.item.truncate','item_id':'$item','content_index':0,'audio_end_ms':" + millis
                + "}";
    }

    private static String output(String call) {
        return "{'type':'conversation.item.create','item':{'type':'function_call_output','call_id':'" + call
                + "','output':'{}'}}";
    }

    private static String[] times(int times, String event) {
        String[] events = new String[times];
        Arrays.fill(events, event);
        return events;
    }
}
