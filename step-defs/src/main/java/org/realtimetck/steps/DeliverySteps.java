package org.realtimetck.steps;

import static org.realtimetck.world.Expectation.failed;

import io.cucumber.java.en.Then;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.realtimetck.client.Observation;
import org.realtimetck.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of an answer was delivered to the application. */
public final class DeliverySteps {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final World world;

    public DeliverySteps(World world) {
        this.world = world;
    }

    @Then("the application gets the sound exactly as it was sent")
    public void theSoundIsAsItWasSent() {
        byte[] sent = sentSound();
        List<Observation.Audio> heard = world.observations(Observation.Audio.class);
        long bytes = heard.isEmpty() ? 0 : heard.get(heard.size() - 1).bytes();
        String sha256 = heard.isEmpty() ? "" : heard.get(heard.size() - 1).sha256();
        if (sent.length == 0) {
            throw failed("sound to compare", "none on the wire", "Ask for output_modalities [\"audio\"].");
        }
        if (bytes != sent.length || !sha256.equals(sha256Of(sent))) {
            throw failed(
                    sent.length + " bytes of sound with the checksum " + sha256Of(sent),
                    bytes == sent.length
                            ? "as many bytes with the checksum " + sha256 + ": they are in another order"
                            : bytes + " bytes",
                    "Decode every response.output_audio.delta once, in the order it comes.");
        }
    }

    private byte[] sentSound() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        world.exchange()
                .fromServer("response.output_audio.delta")
                .forEach(delta -> sent.writeBytes(decoded(delta.text("delta"))));
        return sent.toByteArray();
    }

    /** What a fault made unreadable is no sound. */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }

    private static String sha256Of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }

    @Then("the application runs {string} once, with the arguments:")
    public void theApplicationRunsOnce(String function, String arguments) {
        List<Observation.ToolCall> calls = world.observations(Observation.ToolCall.class);
        JsonNode expected = MAPPER.readTree(arguments);
        boolean right = calls.size() == 1
                && calls.get(0).name().equals(function)
                && MAPPER.readTree(calls.get(0).arguments()).equals(expected);
        if (!right) {
            throw failed(
                    "one run of " + function + " with " + expected,
                    calls.isEmpty() ? "none" : calls.size() + " run(s): " + calls,
                    "The same call stands in function_call_arguments.done, output_item.done and response.done: run"
                            + " each call_id once, when its item is done.");
        }
    }
}
