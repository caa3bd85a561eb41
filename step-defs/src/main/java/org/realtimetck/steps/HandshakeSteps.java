package org.realtimetck.steps;

import static org.realtimetck.world.Expectation.failed;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.realtimetck.journal.Entry;
import org.realtimetck.world.World;

/** What the client asked for when it connected. */
public final class HandshakeSteps {

    private static final Set<String> SESSION_PARAMETERS = Set.of("model", "intent", "call_id");

    private final World world;

    public HandshakeSteps(World world) {
        this.world = world;
    }

    private Entry.Opened handshake() {
        world.requireConnection();
        return world.exchange().handshakes().get(0);
    }

    @Then("the service accepts the client's key")
    public void theServiceAcceptsTheKey() {
        Entry.Opened handshake = handshake();
        boolean started = !world.exchange().fromServer("session.created").isEmpty();
        if (!started) {
            throw failed(
                    "a handshake with the configured key, and a session",
                    "a refusal (" + refusal(handshake) + ", credentials " + credentials(handshake) + ")",
                    advice());
        }
    }

    private String refusal(Entry.Opened handshake) {
        String status = "HTTP status " + handshake.status();
        return errorCode().map(code -> status + ", then the error " + code).orElse(status);
    }

    /** Not every refusal is about the key. */
    private String advice() {
        return switch (errorCode().orElse("")) {
            case "", "invalid_api_key" ->
                "Send the key as 'Authorization: Bearer <key>' on OpenAI and as 'api-key: <key>' on Azure.";
            case "beta_api_shape_disabled" ->
                "The key is not the cause: the handshake asks for the Preview, which is switched off. Remove the"
                        + " OpenAI-Beta header or subprotocol; the scenario MIG-001 is about it.";
            default -> "The key is not the cause. Look at the error that the service sent.";
        };
    }

    private Optional<String> errorCode() {
        return world.exchange().fromServer("error").stream()
                .map(error -> error.text("error.code"))
                .filter(code -> !code.isEmpty())
                .findFirst();
    }

    private static String credentials(Entry.Opened handshake) {
        Set<String> found = new TreeSet<>(handshake.headers().keySet());
        found.retainAll(Set.of("authorization", "api-key"));
        return found.isEmpty() ? "none" : "in " + found;
    }

    @Then("the query names the model and nothing else")
    public void theQueryNamesTheModel() {
        Set<String> named = new TreeSet<>(handshake().query().keySet());
        named.retainAll(SESSION_PARAMETERS);
        if (!named.equals(Set.of("model"))) {
            throw failed(
                    "'model' in the query and neither 'intent' nor 'call_id'",
                    named.isEmpty() ? "none of the three" : named.toString(),
                    "Put ?model=<model> on OpenAI and ?model=<deployment> on Azure.");
        }
    }

    @Then("the client dials the path it was given")
    public void theClientDialsThePath() {
        expectPath(world.givenPath(), "Keep the path of the base URL and append /realtime to it.");
    }

    @Then("the client dials the path of the GA API")
    public void theClientDialsTheGaPath() {
        expectPath(
                world.givenPath(),
                "The Preview's /openai/realtime?api-version=…&deployment=… became"
                        + " /openai/v1/realtime?model=<deployment>.");
    }

    private void expectPath(String expected, String advice) {
        String dialled = handshake().path();
        if (!dialled.equals(expected)) {
            throw failed("the path " + expected, dialled, advice);
        }
    }

    @Then("the handshake does not ask for the Beta")
    public void theHandshakeDoesNotAskForTheBeta() {
        Entry.Opened handshake = handshake();
        List<String> header = handshake.headers().getOrDefault("openai-beta", List.of());
        List<String> subprotocols = handshake.subprotocols().stream()
                .filter(token -> token.startsWith("openai-beta."))
                .toList();
        if (!header.isEmpty() || !subprotocols.isEmpty()) {
            throw failed(
                    "no OpenAI-Beta header and no Beta subprotocol",
                    header.isEmpty() ? "the subprotocol " + subprotocols : "the header OpenAI-Beta: " + header.get(0),
                    "Remove it. The service answers beta_api_shape_disabled and closes with 4000. Then look at the"
                            + " session fields and the event names: without them the client connects and stays silent.");
        }
    }

    @Then("the query has neither {string} nor {string}")
    public void theQueryHasNeither(String first, String second) {
        Set<String> found = new TreeSet<>(handshake().query().keySet());
        found.retainAll(Set.of(first, second));
        if (!found.isEmpty()) {
            throw failed(
                    "neither '" + first + "' nor '" + second + "' in the query",
                    found.toString(),
                    "Address the GA API as /openai/v1/realtime?model=<deployment>, and nothing else in the query.");
        }
    }

    @Then("the client does not take its key to the other host")
    public void theClientDoesNotTakeItsKeyElsewhere() {
        world.requireSituation();
        boolean followed = world.exchange().handshakes().stream()
                .flatMap(opened -> opened.headers().getOrDefault("host", List.of()).stream())
                .anyMatch(host -> host.startsWith("localhost"));
        if (followed) {
            throw failed(
                    "no handshake with the client's key at the host it was redirected to",
                    "one",
                    "Do not follow redirects of the upgrade: whoever answers them would be handed the key.");
        }
    }

    @Then("the client says nothing to the service")
    public void theClientSaysNothing() {
        world.requireSituation();
        if (!world.exchange().handshakes().isEmpty()) {
            throw failed(
                    "no handshake with a service whose certificate proves nothing",
                    "one, with the client's key",
                    "Let TLS verify the chain, the time and the host name of the certificate, and take nothing older"
                            + " than TLS 1.2.");
        }
    }

    @Then("the client comes back no sooner than {int} ms later")
    public void theClientComesBackLater(int millis) {
        world.requireSituation();
        List<Entry.Opened> handshakes = world.exchange().handshakes();
        if (handshakes.size() < 2) {
            throw failed("a second handshake", "one", "Ask again after 408, 429 and 5xx, a bounded number of times.");
        }
        long gap = (handshakes.get(1).atMicros() - handshakes.get(0).atMicros()) / 1_000;
        if (gap < millis) {
            throw failed(
                    "a second handshake " + millis + " ms after the first",
                    "it after " + gap + " ms",
                    "Wait as long as Retry-After says, be it seconds or a date.");
        }
    }
}
