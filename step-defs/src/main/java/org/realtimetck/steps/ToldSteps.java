package org.realtimetck.steps;

import static org.realtimetck.world.Expectation.failed;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Objects;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Observation;
import org.realtimetck.world.World;

/**
 * What the application around the client is told. A client that writes observations is asked for them; of any other,
 * the exit code has to tell whether all went well.
 */
public final class ToldSteps {

    private final World world;

    public ToldSteps(World world) {
        this.world = world;
    }

    @Then("the application is told the text {string}")
    public void theApplicationIsToldTheText(String expected) {
        requireText(expected, expected);
    }

    /** The fault changes the pieces and not the whole, and a client may show either. */
    @Then("the application is told the text {string}, or as a whole {string}")
    public void theApplicationIsToldTheTextOrAsAWhole(String pieces, String whole) {
        requireText(pieces, whole);
    }

    private void requireText(String pieces, String whole) {
        StringBuilder told = new StringBuilder();
        world.observations(Observation.Text.class).forEach(text -> told.append(text.delta()));
        if (!told.toString().equals(pieces) && !told.toString().equals(whole)) {
            throw failed(
                    "the text \"" + pieces + "\"" + (whole.equals(pieces) ? "" : " or \"" + whole + "\""),
                    told.isEmpty() ? "no text at all" : "\"" + told + "\"",
                    told.isEmpty()
                            ? "Listen to response.output_text.delta and response.output_audio_transcript.delta: the"
                                    + " Preview's names are no longer sent."
                            : "Join the deltas in their order; the done event repeats them and is not a further piece.");
        }
    }

    @Then("the application is told that the reply is complete")
    public void theReplyIsComplete() {
        world.requireSituation();
        if (world.observes() ? statuses().stream().noneMatch("completed"::equals) : !endedWell()) {
            throw failed(
                    "the reply to be told as complete",
                    seen(),
                    "What came within the reply concerned it in no way: pass it over and go on to response.done.");
        }
    }

    @Then("the application is told that the second reply is complete")
    public void theSecondReplyIsComplete() {
        world.requireSituation();
        boolean complete = world.observations(Observation.TurnEnd.class).stream()
                .anyMatch(end -> end.turn() == 2 && end.status().equals("completed"));
        if (world.observes() ? !complete : !endedWell()) {
            throw failed(
                    "the second reply to be told as complete",
                    seen(),
                    "What became of the first reply is over: go on with the session and with the next turn.");
        }
    }

    @Then("the application is not told that the reply is complete")
    public void theReplyIsNotComplete() {
        world.requireSituation();
        boolean complete = world.observes() ? statuses().stream().anyMatch("completed"::equals) : endedWell();
        if (complete) {
            throw failed(
                    "a reply that is not told as complete",
                    seen(),
                    "Read response.done's status, and what became of the connection, before calling a reply complete.");
        }
    }

    @Then("the application is told that the reply failed")
    public void theReplyFailed() {
        world.requireSituation();
        if (world.observes() ? statuses().stream().noneMatch("failed"::equals) : !endedWithFailure()) {
            throw failed(
                    "the reply to be told as failed",
                    seen(),
                    "Branch on response.done's status; for 'failed' hand status_details.error to the application.");
        }
    }

    @Then("the application is told that the reply is incomplete")
    public void theReplyIsIncomplete() {
        world.requireSituation();
        if (statuses().stream().noneMatch("incomplete"::equals)) {
            throw failed(
                    "the reply to be told as incomplete",
                    seen(),
                    "Branch on response.done's status; status_details.reason says why it was cut.");
        }
    }

    @Then("the application is told that the reply was cancelled")
    public void theReplyWasCancelled() {
        world.requireSituation();
        if (statuses().stream().noneMatch("cancelled"::equals)) {
            throw failed(
                    "the reply to be told as cancelled",
                    seen(),
                    "Branch on response.done's status; a service cancels by itself too, when it hears the user.");
        }
    }

    @Then("the application is told how the reply ended")
    public void theApplicationIsToldHowTheReplyEnded() {
        world.requireSituation();
        boolean told = !world.observes() || !statuses().isEmpty() || isToldOfAnEnd();
        if (!told || !endedByItself()) {
            throw failed(
                    "an end of the reply, good or bad",
                    seen(),
                    "Read the frame as it is, or fail the connection with 1002; let nobody wait for more.");
        }
    }

    @Then("the application is told of the error {string}")
    public void theApplicationIsToldOfTheError(String code) {
        world.requireSituation();
        List<Observation.Failure> failures = world.observations(Observation.Failure.class);
        boolean endedWithIt =
                world.observations(Observation.TurnEnd.class).stream().anyMatch(end -> code.equals(end.code()));
        if (!endedWithIt && failures.stream().noneMatch(failure -> code.equals(failure.code()))) {
            throw failed(
                    "the error with the code " + code,
                    failures.isEmpty() ? seen() : "other errors: " + failures,
                    "Hand every error event on, with type, code, message, param and event_id.");
        }
    }

    @Then("the application is told that it could not connect")
    public void itCouldNotConnect() {
        world.requireSituation();
        boolean told = world.observes()
                ? !world.observations(Observation.Failure.class).isEmpty() || isToldOfAnEnd()
                : endedWithFailure();
        if (!told) {
            throw failed(
                    "a failed start to be told",
                    seen(),
                    "An error as the first event, a close, or a refused upgrade means that there is no session: say so.");
        }
    }

    @Then("the application is told that the connection was lost")
    public void theConnectionWasLost() {
        world.requireSituation();
        boolean told = world.observes() ? isToldOfALoss() && endedByItself() : endedWithFailure();
        if (!told) {
            throw failed(
                    "the lost connection to be told",
                    seen(),
                    "A close in mid-turn, with whatever code, and an end without one leave the turn unfinished: report"
                            + " it, and let nobody wait for more.");
        }
    }

    @Then("the application is told the close code {int}")
    public void theApplicationIsToldTheCloseCode(int code) {
        world.requireSituation();
        List<Integer> told = world.observations(Observation.Connection.class).stream()
                .map(Observation.Connection::code)
                .filter(Objects::nonNull)
                .toList();
        if (!told.contains(code)) {
            throw failed(
                    "the close code " + code,
                    told.isEmpty() ? "no close code" : told.toString(),
                    "Hand the close code and its reason to the application; they say whether a retry makes sense.");
        }
    }

    @Then("the client ends without crashing")
    public void theClientEndsWithoutCrashing() {
        world.requireSituation();
        if (!endedByItself()) {
            throw failed(
                    "the client to end by itself",
                    world.outcome().isEmpty() ? "a client that had to be stopped" : "a crash: " + exit(),
                    "Look at the client's output below; an error without a listener often ends the process.");
        }
    }

    private List<String> statuses() {
        return world.observations(Observation.TurnEnd.class).stream()
                .map(Observation.TurnEnd::status)
                .toList();
    }

    private boolean isToldOfAnEnd() {
        return world.observations(Observation.Connection.class).stream()
                .anyMatch(connection -> connection.state().equals("closed"));
    }

    /** A client that connects anew says so in place of the end. */
    private boolean isToldOfALoss() {
        return isToldOfAnEnd()
                || world.observations(Observation.Connection.class).stream()
                        .anyMatch(connection -> connection.state().equals("reconnecting"));
    }

    private boolean endedWell() {
        return world.outcome().filter(outcome -> outcome.exitCode() == 0).isPresent();
    }

    private boolean endedWithFailure() {
        return world.outcome()
                .filter(outcome -> outcome.exitCode() != 0 && !outcome.crashed())
                .isPresent();
    }

    private boolean endedByItself() {
        return world.outcome().filter(outcome -> !outcome.crashed()).isPresent();
    }

    private String seen() {
        String ends = statuses().isEmpty() ? "no end of a turn" : "turns that ended " + statuses();
        return world.observes() ? ends + ", " + exit() : exit();
    }

    private String exit() {
        return world.outcome().map(ToldSteps::describe).orElse("a client that was still waiting when its time was up");
    }

    private static String describe(ErrandRun.Outcome outcome) {
        return (outcome.crashed() ? "a crash with exit code " : "exit code ") + outcome.exitCode();
    }
}
