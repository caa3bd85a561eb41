package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import org.jspecify.annotations.Nullable;

/** The user's turns: each begins, stops and becomes an item, under one id [C]. */
final class TurnAccounts implements Account {

    private @Nullable String announced;
    private boolean stopped;
    private long startedAt;

    @Override
    public String subject() {
        return "the user's turns";
    }

    @Override
    public void on(WireEvent event) {
        switch (event.type()) {
            case "input_audio_buffer.speech_started" -> started(event);
            case "input_audio_buffer.speech_stopped" -> stopped(event);
            case "input_audio_buffer.timeout_triggered" -> {
                unless(
                        event.number("audio_start_ms") <= event.number("audio_end_ms"),
                        "audio_start_ms before audio_end_ms",
                        event.json());
                announced = event.text("item_id");
                stopped = true;
            }
            case "input_audio_buffer.committed" -> {
                unless(
                        announced == null || announced.equals(event.text("item_id")),
                        "the item that was announced, " + announced,
                        event.text("item_id"));
                forget();
            }
            case "input_audio_buffer.cleared" -> forget();
            default -> {
                // says nothing of turns
            }
        }
    }

    private void started(WireEvent event) {
        unless(!stopped, "the commit of the turn before", "speech_started after speech_stopped");
        // turn detection may be switched off and on again in the midst of a turn: it then begins anew, as the same item
        unless(
                announced == null || announced.equals(event.text("item_id")),
                "the item that was announced, " + announced,
                event.text("item_id"));
        announced = event.text("item_id");
        startedAt = event.number("audio_start_ms");
    }

    private void stopped(WireEvent event) {
        unless(
                !stopped && event.text("item_id").equals(announced),
                "the end of the turn that began, " + announced,
                event.text("item_id"));
        unless(
                event.number("audio_end_ms") >= startedAt,
                "audio_end_ms of " + startedAt + " or later",
                event.number("audio_end_ms"));
        stopped = true;
    }

    private void forget() {
        announced = null;
        stopped = false;
    }
}
