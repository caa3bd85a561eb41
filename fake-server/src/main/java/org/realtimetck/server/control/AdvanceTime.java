package org.realtimetck.server.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.realtimetck.document.Document;
import org.realtimetck.document.Key;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.ValueForm;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.transport.http.HttpReply;

/** Lets time pass in steps. */
final class AdvanceTime implements Endpoint {

    private static final Key<Duration> BY = Key.required(
            "by",
            ValueForm.time(Duration.ofMillis(1), Duration.ofDays(1)),
            "how much time passes, with its unit: 250ms, 2s, 10m");
    private static final Document<Duration> BODY =
            new Document<>("step", new KeysForm<>(List.of(BY), found -> found.the(BY)));

    @Override
    public Outline outline() {
        return new Outline(
                "POST",
                "/sandboxes/{name}/advance",
                "advanceTime",
                "Lets time pass in a sandbox whose tempo is stepped.",
                List.of(),
                BODY.schema("A step of time"),
                200,
                "how many milliseconds have passed");
    }

    @Override
    public HttpReply reply(Ask ask) {
        OpenSandbox open = ask.sandbox();
        Duration step = ask.body(BODY);
        return Done.or409(() -> {
            open.advance(step);
            return Json.ok(Map.of("advancedByMillis", step.toMillis()));
        });
    }
}
