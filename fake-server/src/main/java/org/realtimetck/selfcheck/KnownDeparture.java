package org.realtimetck.selfcheck;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something the service sends and the official Java SDK has no word for.
 *
 * @param where an event's type, or {@code session}, or {@code client secret}
 * @param what the path of a field, or the complaint of the SDK about a value
 * @param reason what it is
 * @param evidence the recording that proves it, by its public source; where there is none, what is stronger than this
 *     SDK's silence
 */
record KnownDeparture(String where, String what, String reason, String evidence) {

    private static final String SPOKEN = "pydantic-ai test_openai_ws/test_text_in_audio_out_turn, 2026-07";
    private static final String HEARD = "pydantic-ai test_openai_ws/test_audio_in_server_vad_turn, 2026-07";
    private static final String ROUND = "pydantic-ai test_parity_ws/test_text_tool_round_parity, 2026-07-30";
    private static final String AZURE = "pydantic-ai test_azure_ws/test_text_in_audio_out_turn, 2026-07";

    /** All of them; none is there for convenience. */
    static List<KnownDeparture> all() {
        return Stream.of(reports(), phases(), paddings(), azure(), secrets(), requests(), contested())
                .flatMap(List::stream)
                .toList();
    }

    private static List<KnownDeparture> reports() {
        String reason = "events type their session as a request, which lacks what only a report has";
        return Stream.of("session.created", "session.updated")
                .flatMap(type -> Stream.of("session.object", "session.id", "session.expires_at")
                        .map(field -> new KnownDeparture(type, field, reason, SPOKEN)))
                .toList();
    }

    private static List<KnownDeparture> phases() {
        String reason = "models of the second generation tell commentary from answer";
        Stream<KnownDeparture> items = Stream.of(
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.output_item.added",
                        "response.output_item.done")
                .map(type -> new KnownDeparture(type, "item.phase", reason, ROUND));
        Stream<KnownDeparture> others = Stream.of(
                new KnownDeparture("response.done", "response.output[].phase", reason, ROUND),
                // nobody has recorded how such an item is retrieved: it is shown as everywhere else [I]
                new KnownDeparture("conversation.item.retrieved", "item.phase", reason, ROUND));
        return Stream.concat(items, others).toList();
    }

    private static List<KnownDeparture> paddings() {
        String reason = "random characters that hide a delta's length";
        return List.of(
                new KnownDeparture("response.output_text.delta", "obfuscation", reason, ROUND),
                new KnownDeparture("response.function_call_arguments.delta", "obfuscation", reason, ROUND),
                new KnownDeparture("response.output_audio_transcript.delta", "obfuscation", reason, SPOKEN),
                new KnownDeparture("conversation.item.input_audio_transcription.delta", "obfuscation", reason, HEARD));
    }

    private static List<KnownDeparture> azure() {
        String reason = "Azure tells the part twice, under its old name as well";
        return Stream.of("response.content_part.added", "response.content_part.done")
                .map(type -> new KnownDeparture(type, "content", reason, AZURE))
                .toList();
    }

    private static List<KnownDeparture> secrets() {
        return List.of(new KnownDeparture(
                "client secret",
                "session.audio.input.turn_detection.idle_timeout_ms",
                "over HTTP a transcription session shows it, on the socket it does not",
                "openai-dotnet, recorded session of its client secret tests"));
    }

    /** What a client may ask for, and gets back as it asked. */
    private static List<KnownDeparture> requests() {
        String strength = "how much noise is taken away";
        String typed = "the official Node SDK 7.55.0 types it [T]; no recording has one";
        return List.of(
                new KnownDeparture("session.updated", "session.audio.input.noise_reduction.strength", strength, typed),
                new KnownDeparture("session", "audio.input.noise_reduction.strength", strength, typed),
                new KnownDeparture(
                        "session",
                        "audio.input.turn_detection.eagerness",
                        "semantic turn detection of a transcription session, as it is reported",
                        "this SDK types it in the request [T]; no recording has one"));
    }

    /** What the fake says only where it is switched to the other reading of the evidence. */
    private static List<KnownDeparture> contested() {
        String sample = "openai-openapi, sample of conversation.item.retrieved, 2025-09";
        return List.of(
                new KnownDeparture(
                        "response.done",
                        "response.usage.output_token_details.reasoning_tokens",
                        "what a model that reasons has thought",
                        "pydantic-ai, source of its realtime client: measured [M]"),
                new KnownDeparture(
                        "conversation.item.retrieved", "Unknown Type: audio", "speech as it was once shown", sample),
                new KnownDeparture(
                        "conversation.item.retrieved", "item.content[].format", "the format of such speech", sample));
    }

    /** @param complaint a path, or what the SDK says of a value */
    boolean covers(String type, String complaint) {
        return where.equals(type) && what.equals(complaint);
    }
}
