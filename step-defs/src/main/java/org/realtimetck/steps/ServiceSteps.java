package org.realtimetck.steps;

import io.cucumber.java.en.Given;
import java.time.Duration;
import org.realtimetck.fault.CloseWith;
import org.realtimetck.fault.EndWithoutClose;
import org.realtimetck.fault.InjectEvent;
import org.realtimetck.fault.MalformedJson;
import org.realtimetck.fault.Place;
import org.realtimetck.script.Reply;
import org.realtimetck.world.ScenarioPlan;
import org.realtimetck.world.World;

/** How the service will behave. */
public final class ServiceSteps {

    private final World world;
    private final ScenarioPlan plan;

    public ServiceSteps(World world) {
        this.world = world;
        this.plan = world.plan();
    }

    /** In the words of sandbox files; {@code {elsewhere}} stands for an address at another host. */
    @Given("a service that goes wrong:")
    public void aServiceThatGoesWrong(String yaml) {
        plan.willBeAsWritten(yaml.replace("{elsewhere}", world.elsewhere()));
    }

    @Given("the reply {string}")
    public void theReply(String text) {
        plan.willReply(Reply.say(text));
    }

    @Given("a reply that calls {string} with the arguments:")
    public void aReplyThatCalls(String function, String arguments) {
        plan.willDeclare(ScenarioPlan.function(function, "city", "unit"));
        plan.willReply(Reply.call(function, arguments));
    }

    @Given("the response fails with a server error after {int} deltas")
    public void theResponseFails(int afterDeltas) {
        plan.willEnd(new Reply.Failed(afterDeltas, null));
    }

    @Given("the response fails with a server error after its last delta")
    public void theResponseFailsAfterItsLastDelta() {
        plan.willEnd(new Reply.Failed(Integer.MAX_VALUE, null));
    }

    @Given("the first response fails with a server error after {int} deltas")
    public void theFirstResponseFails(int afterDeltas) {
        plan.willFailFirst(1, afterDeltas);
    }

    @Given("the response is cut at {string} after {int} deltas")
    public void theResponseIsCut(String reason, int afterDeltas) {
        plan.willEnd(new Reply.Incomplete(afterDeltas, reason));
    }

    @Given("each delta takes {int} ms")
    public void eachDeltaTakes(int millis) {
        plan.willTake(plan.pace().withPerDelta(Duration.ofMillis(millis)));
    }

    @Given("the end of each response comes {int} ms after its sound/call")
    public void theEndOfEachResponseComesLater(int millis) {
        plan.willTake(plan.pace().withBeforeDone(Duration.ofMillis(millis)));
    }

    @Given("the service takes {int} ms to confirm a configuration")
    public void theServiceTakesAMomentToConfirm(int millis) {
        plan.willConfirmAfter(Duration.ofMillis(millis));
    }

    @Given("the service does not know the key")
    public void theServiceDoesNotKnowTheKey() {
        plan.willRefuseTheKey();
    }

    @Given("a base URL with a path in front")
    public void aBaseUrlWithAPathInFront() {
        plan.willUsePathPrefix();
    }

    @Given("an error {string} comes before the reply")
    public void anErrorComesBeforeTheReply(String code) {
        plan.willGoWrong(
                error("{\"type\":\"invalid_request_error\",\"code\":\"" + code
                        + "\",\"message\":\"The service reports " + code
                        + ".\",\"param\":null,\"event_id\":null}"),
                "response.created",
                Place.before("response.created"));
    }

    @Given("an error without a code comes before the reply")
    public void anErrorWithoutACode() {
        plan.willGoWrong(
                error("{\"type\":\"invalid_request_error\",\"code\":null,\"message\":\"The service reports something"
                        + " it has no code for.\",\"param\":null,\"event_id\":null}"),
                "response.created",
                Place.before("response.created"));
    }

    private static InjectEvent error(String body) {
        return new InjectEvent(
                "error", "{\"type\":\"error\",\"event_id\":\"event_TCKinjectedError00000\",\"error\":" + body + "}");
    }

    @Given("an event {string} nobody knows comes within the reply")
    public void anUnknownEvent(String type) {
        plan.willGoWrong(
                new InjectEvent(
                        type,
                        "{\"type\":\"" + type
                                + "\",\"event_id\":\"event_TCKunknownEvent00000\",\"delta\":{\"mood\":\"cheerful\"}}"),
                withinTheReply(),
                Place.after(withinTheReply()));
    }

    @Given("a {string} with unknown fields comes within the reply")
    public void aKnownEventWithUnknownFields(String type) {
        plan.willGoWrong(
                new InjectEvent(
                        type,
                        "{\"type\":\"" + type
                                + "\",\"event_id\":\"event_TCKunknownField00000\",\"rate_limits\":[{\"name\":\"tokens\","
                                + "\"limit\":1000,\"remaining\":900,\"reset_seconds\":0.5,\"burst\":{\"limit\":7}}],"
                                + "\"session_id\":\"sess_unknown\",\"hint\":[null,{\"kind\":\"new\"}]}"),
                withinTheReply(),
                Place.after(withinTheReply()));
    }

    @Given("a message that is no JSON comes within the reply")
    public void aMessageThatIsNoJson() {
        plan.willGoWrong(new MalformedJson(), withinTheReply(), Place.after(withinTheReply()));
    }

    @Given("the connection ends without a close frame within the reply")
    public void theConnectionEndsWithoutACloseFrame() {
        plan.willGoWrong(new EndWithoutClose(), withinTheReply(), Place.after(withinTheReply()));
    }

    @Given("the service closes with {int} {string} within the reply")
    public void theServiceCloses(int code, String reason) {
        plan.willGoWrong(new CloseWith(code, reason), withinTheReply(), Place.after(withinTheReply()));
    }

    /** The event after which a reply is under way. */
    private String withinTheReply() {
        return plan.speaks() ? "response.output_audio_transcript.delta" : "response.output_text.delta";
    }
}
