package org.realtimetck.cli;

import java.util.List;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.client.Profile;
import org.realtimetck.wire.Dialect;

/**
 * A scenario that {@code check-client} explains.
 *
 * @param ids of scenarios, the best first; the last one asks for nothing that not every client has
 * @param kit what the kit does
 * @param advice what to look at if it goes wrong
 */
record GuidedScenario(List<String> ids, String title, String kit, String expected, String advice) {

    /** From what every session needs to what only goes wrong in production. */
    static final List<GuidedScenario> ALL = List.of(
            new GuidedScenario(
                    List.of("RESP-001", "CONN-005"),
                    "A text turn",
                    "plays a service that is well: it takes the user's text and answers in many small pieces.",
                    "a connection, one question, the whole answer in its order, and a close frame at the end.",
                    "Collect every response.output_text.delta until response.done; only then close."),
            new GuidedScenario(
                    List.of("MIG-004"),
                    "The session's configuration",
                    "is well again, and looks at what the client asks the session to be.",
                    "a session.type in every session.update; without one the GA service refuses the whole update.",
                    "Send {\"type\": \"session.update\", \"session\": {\"type\": \"realtime\", …}}."),
            new GuidedScenario(
                    List.of("RESP-004"),
                    "A response that fails",
                    "begins to answer, then lets the response fail with a server error. The socket stays open, and no"
                            + " error event comes.",
                    "that the turn is reported as failed: only response.status in response.done says so.",
                    "Look at response.status in response.done, and end the errand with another exit code than 0 if it"
                            + " is not completed."),
            new GuidedScenario(
                    List.of("FWD-001"),
                    "An event nobody knows",
                    "slips an event of tomorrow into its answer, as the API does when it grows.",
                    "that it is passed over, and the answer is complete.",
                    "Pass over event types you do not know; do not throw in the default branch."),
            new GuidedScenario(
                    List.of("END-001"),
                    "A lost connection",
                    "cuts the connection in the middle of the answer, without a close frame.",
                    "that the turn is reported as lost, soon, and not as complete.",
                    "Listen for the end of the socket while a turn is open, whatever its code, and fail the turn."));

    /** The best of its scenarios that apply. */
    ScenarioInfo of(ScenarioCatalogue catalogue, Profile client, Dialect dialect) {
        return ids.stream()
                .flatMap(id -> catalogue.scenarios().stream()
                        .filter(scenario -> scenario.id().equals(id)))
                .filter(scenario -> scenario.whyNot(client, dialect).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "expected one of the scenarios " + ids + " to apply to every client, none applies here"));
    }
}
