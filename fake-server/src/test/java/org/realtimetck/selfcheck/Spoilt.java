package org.realtimetck.selfcheck;

import java.util.List;

/**
 * A recorded session with one thing in it that no service does.
 *
 * @param what is spoilt
 * @param check the one that objects
 * @param says part of what it says
 */
record Spoilt(String what, RecordedTalk talk, String check, String says) {

    static List<Spoilt> all() {
        return List.of(
                new Spoilt(
                        "a field nobody knows",
                        spoken().with("rate_limits.updated", "more", "1"),
                        "the event's shape",
                        "more"),
                new Spoilt(
                        "a field that is missing",
                        spoken().with("response.created", "response/status", "null"),
                        "the event's shape",
                        "exactly the fields"),
                new Spoilt(
                        "a word the SDK does not know",
                        spoken().with("response.done", "response/audio/output/format/type", "'audio/ogg'"),
                        "the official models",
                        "validate()"),
                new Spoilt(
                        "a session field the SDK does not know",
                        spoken().with("session.created", "session/mood", "'good'"),
                        "the official models",
                        "session.mood"),
                new Spoilt(
                        "an event id used twice",
                        spoken().with("session.updated", "event_id", "'event_same'")
                                .with("response.done", "event_id", "'event_same'"),
                        "the session's identity",
                        "event_same"),
                new Spoilt(
                        "a session that begins late",
                        spoken().late("session.created"),
                        "the session's identity",
                        "as the first event"),
                new Spoilt(
                        "a session that becomes another",
                        spoken().with("session.updated", "session/id", "'sess_other'"),
                        "the session's identity",
                        "sess_other"),
                new Spoilt(
                        "a response that is never created",
                        spoken().without("response.created"),
                        "responses",
                        "never created"),
                new Spoilt(
                        "a response that is done twice",
                        spoken().twice("response.done"),
                        "responses",
                        "another for resp_"),
                new Spoilt(
                        "a response created twice",
                        spoken().twice("response.created"),
                        "responses",
                        "a response id of its own"),
                new Spoilt(
                        "an event after the end of its response",
                        spoken().late("response.output_item.done"),
                        "a response's output",
                        "before response.done"),
                new Spoilt(
                        "a delta after the end of its response",
                        spoken().late("response.output_audio.delta"),
                        "responses",
                        "which is done"),
                new Spoilt(
                        "a response in progress at its end",
                        spoken().with("response.done", "response/status", "'in_progress'"),
                        "responses",
                        "a status that ends"),
                new Spoilt(
                        "details of a completed response",
                        spoken().with("response.done", "response/status_details", "{'type':'completed'}"),
                        "responses",
                        "no status_details"),
                new Spoilt(
                        "metadata that change",
                        spoken().with("response.done", "response/metadata", "{'a':'b'}"),
                        "responses",
                        "metadata as response.created told it"),
                new Spoilt(
                        "usage that does not add up",
                        spoken().with("response.done", "response/usage/total_tokens", "1"),
                        "responses",
                        "total_tokens"),
                new Spoilt(
                        "a cache that is no multiple of 64",
                        spoken().with("response.done", "response/usage/input_token_details/cached_tokens", "1")
                                .with(
                                        "response.done",
                                        "response/usage/input_token_details/cached_tokens_details/text_tokens",
                                        "1"),
                        "responses",
                        "steps of 64"),
                new Spoilt(
                        "an output index left out",
                        round().with("response.output_item.added", "output_index", "1"),
                        "a response's output",
                        "output_index 0"),
                new Spoilt(
                        "an item that is not in the output",
                        spoken().with("response.done", "response/output", "[]"),
                        "a response's output",
                        "output of the items announced"),
                new Spoilt(
                        "an item that is never done",
                        round().without("response.output_item.done"),
                        "a response's output",
                        "none of item_"),
                new Spoilt(
                        "an item done in the response first",
                        spoken().early("response.output_item.done", "response.content_part.done"),
                        "a response's output",
                        "conversation.item.done before response.output_item.done"),
                new Spoilt(
                        "text unlike its deltas",
                        round().with("response.output_text.done", "text", "'I look it'"),
                        "a response's output",
                        "as its deltas make it"),
                new Spoilt(
                        "a delta lost",
                        spoken().without("response.output_audio_transcript.delta"),
                        "a response's output",
                        "as its deltas make it"),
                new Spoilt(
                        "arguments unlike their deltas",
                        round().with("response.function_call_arguments.done", "arguments", "'{}'"),
                        "a response's output",
                        "as its deltas make it"),
                new Spoilt(
                        "an item unlike its done event",
                        round().with("response.output_item.done", "item/content/0/text", "'else'"),
                        "a response's output",
                        "as its done event told it"),
                new Spoilt(
                        "half a sample",
                        spoken().with("response.output_audio.delta", "delta", "'AAAA'"),
                        "a response's output",
                        "whole samples"),
                new Spoilt(
                        "sound that is no base64",
                        spoken().with("response.output_audio.delta", "delta", "'no!'"),
                        "a response's output",
                        "base64"),
                new Spoilt(
                        "a part that is not there",
                        round().with("response.output_text.delta", "content_index", "3"),
                        "a response's output",
                        "announced at its content_index"),
                new Spoilt(
                        "a part done before its sound",
                        spoken().without("response.output_audio.done"),
                        "a response's output",
                        "response.output_audio.done"),
                new Spoilt(
                        "a place nobody knows",
                        spoken().with("conversation.item.added", "previous_item_id", "'item_nowhere'"),
                        "the conversation's order",
                        "item_nowhere"),
                new Spoilt(
                        "an item done that was never added",
                        spoken().without("conversation.item.added"),
                        "the conversation's order",
                        "conversation.item.added before done"),
                new Spoilt(
                        "an item at another place when it is done",
                        turn().with("conversation.item.done", "previous_item_id", "'item_else'"),
                        "the conversation's order",
                        "previous_item_id"),
                new Spoilt(
                        "a place other than the commit told",
                        turn().with("input_audio_buffer.committed", "previous_item_id", "'item_else'"),
                        "the conversation's order",
                        "as input_audio_buffer.committed told it"),
                new Spoilt(
                        "a turn that stops before it starts",
                        turn().early("input_audio_buffer.speech_stopped", "input_audio_buffer.speech_started"),
                        "the user's turns",
                        "the end of the turn that began"),
                new Spoilt(
                        "a turn that starts twice under two ids",
                        turn().twice("input_audio_buffer.speech_started")
                                .with("input_audio_buffer.speech_started", "item_id", "'item_else'"),
                        "the user's turns",
                        "the item that was announced"),
                new Spoilt(
                        "a turn that stops twice",
                        turn().twice("input_audio_buffer.speech_stopped"),
                        "the user's turns",
                        "the end of the turn that began"),
                new Spoilt(
                        "a turn that ends before it began",
                        turn().with("input_audio_buffer.speech_stopped", "audio_end_ms", "0"),
                        "the user's turns",
                        "or later"),
                new Spoilt(
                        "a transcript nobody spoke",
                        turn().with("conversation.item.input_audio_transcription.completed", "item_id", "'item_else'"),
                        "transcripts of the user",
                        "an item of the user's speech"),
                new Spoilt(
                        "a transcript completed twice",
                        turn().twice("conversation.item.input_audio_transcription.completed"),
                        "transcripts of the user",
                        "nothing after the end"),
                new Spoilt(
                        "a transcript unlike its deltas",
                        turn().without("conversation.item.input_audio_transcription.delta"),
                        "transcripts of the user",
                        "the transcript its deltas make"));
    }

    private static RecordedTalk spoken() {
        return RecordedTalk.of("openai.text-in-audio-out");
    }

    private static RecordedTalk round() {
        return RecordedTalk.of("openai.gpt-realtime-2.1.text-function-round");
    }

    private static RecordedTalk turn() {
        return RecordedTalk.of("openai.server-vad-turn");
    }

    @Override
    public String toString() {
        return what;
    }
}
