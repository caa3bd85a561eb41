package org.realtimetck.client.slip;

import org.realtimetck.sandbox.SandboxReader;
import org.realtimetck.server.Sandbox;

/** What a slip meets. */
enum Service {
    WELL(""),
    SLOW("pace: {per-delta: 100ms}\nreplies:\n  - say: This answer takes its time, and then some more of it.\n"),
    LONG("replies:\n  - say: This answer is there at once and takes a good while to listen to, as such answers do.\n"),
    CALLS("replies:\n  - call-function: {name: weather, arguments: {city: Oslo}}\n"),
    CALLS_TWICE("replies:\n  - outputs:\n      - call-function: {name: weather, arguments: {city: Oslo}}\n"
            + "      - call-function: {name: weather, arguments: {city: Bergen}}\n"),
    ASKS_APPROVAL("replies:\n  - ask-approval: {server: docs, tool: search, arguments: {q: tea}}\n"),
    FAILS("failing-responses: {always: true}\n"),
    WARNS(
            "pace: {per-delta: 100ms}\nfaults:\n  - inject-error: {error: cannot_update_voice}\n    after: response.output_text.delta\n"),
    CLOSES_AT_ONCE("faults:\n  - close-with: {code: 1011, reason: no}\n    before: session.created\n"),
    CLOSES_CONFIGURED("faults:\n  - close-with: {code: 1001, reason: bye}\n    after: session.updated\n"),
    CLOSES_ANSWERED("faults:\n  - close-with: {code: 1001, reason: bye}\n    after: response.done\n"),
    CLOSES_1009("faults:\n  - close-with: {code: 1009, reason: too large}\n    after: response.created\n"),
    REFUSES_403("upgrade:\n  - refuse-upgrade: 403\n"),
    REFUSES_503("upgrade:\n  - refuse-upgrade: 503\n");

    private final String file;

    Service(String file) {
        this.file = file;
    }

    /** As a sandbox file would have it. */
    Sandbox sandbox() {
        return Sandbox.of(SandboxReader.yaml(name(), "name: slip\n" + file));
    }
}
