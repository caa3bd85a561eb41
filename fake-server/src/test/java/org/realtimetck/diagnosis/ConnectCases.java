package org.realtimetck.diagnosis;

import static org.realtimetck.diagnosis.RuleCase.journal;
import static org.realtimetck.diagnosis.RuleCase.of;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Upgrades, and what becomes of them. */
final class ConnectCases {

    private static final Map<String, List<String>> KEY = Map.of("authorization", List.of("Bearer sk-tck-…"));
    private static final Map<String, List<String>> MODEL = Map.of("model", List.of("gpt-realtime"));

    private ConnectCases() {}

    static List<RuleCase> all() {
        return List.of(
                of("CON-01", journal().opened("/v1/realtime", MODEL, Map.of(), 401)),
                of(
                        "MIG-01",
                        journal()
                                .opened(
                                        "/v1/realtime",
                                        MODEL,
                                        Map.of(
                                                "authorization",
                                                List.of("Bearer …"),
                                                "openai-beta",
                                                List.of("realtime=v1")),
                                        101)),
                of(
                        "AZ-01",
                        journal()
                                .opened(
                                        "/openai/realtime",
                                        Map.of("api-version", List.of("x"), "deployment", List.of("d")),
                                        KEY,
                                        404),
                        journal().opened("/openai/v1/realtime", MODEL, KEY, 101)),
                of(
                        "CON-10",
                        journal().opened("//v1/realtime", MODEL, KEY, 404),
                        journal().opened("/s/mine/v1/realtime", MODEL, KEY, 101)),
                of(
                        "CON-13",
                        journal()
                                .opened(
                                        "/v1/realtime",
                                        Map.of("model", List.of("a"), "intent", List.of("transcription")),
                                        KEY,
                                        101),
                        journal().opened("/v1/realtime", Map.of("intent", List.of("transcription")), KEY, 101),
                        journal().opened("/v1/chat", Map.of(), KEY, 404)),
                of(
                        "AZ-10",
                        journal()
                                .opened(
                                        "/openai/v1/realtime",
                                        Map.of("model", List.of("d"), "api-key", List.of("…")),
                                        KEY,
                                        101)),
                of(
                        "MIG-07",
                        journal().http("POST", "/v1/realtime/sessions", 404),
                        journal().http("POST", "/v1/realtime/client_secrets", 200)),
                of("RATE-02", journal().opened(401).connection(2).after(900).opened(401), retried(429), retried(503)),
                of("DIS-07", refused(4, 20), refused(4, 400), refused(3, 20)),
                of("CON-07", inVain(5, 20), inVain(5, 800), inVain(4, 20)),
                of(
                        "DIS-06",
                        journal()
                                .openedWell()
                                .closing(1009)
                                .closed(1009)
                                .connection(2)
                                .after(700)
                                .openedWell(),
                        journal()
                                .openedWell()
                                .closing(1001)
                                .closed(1001)
                                .connection(2)
                                .after(700)
                                .openedWell()));
    }

    private static WrittenJournal retried(int status) {
        return journal().opened(status).connection(2).after(900).openedWell();
    }

    private static WrittenJournal refused(int times, int pauseMillis) {
        WrittenJournal journal = journal();
        IntStream.rangeClosed(1, times)
                .forEach(attempt -> journal.connection(attempt).opened(503).after(pauseMillis));
        return journal;
    }

    /** Every handshake succeeds, and every connection is closed at once. */
    private static WrittenJournal inVain(int times, int pauseMillis) {
        WrittenJournal journal = journal();
        IntStream.rangeClosed(1, times)
                .forEach(attempt -> journal.connection(attempt)
                        .openedWell()
                        .after(30)
                        .closing(1011)
                        .closed(1011)
                        .after(pauseMillis));
        return journal;
    }
}
