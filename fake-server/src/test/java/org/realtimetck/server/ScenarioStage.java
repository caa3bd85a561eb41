package org.realtimetck.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.realtimetck.transport.RawClient;
import tools.jackson.databind.JsonNode;

/** A client's place before one ready-made sandbox. */
record ScenarioStage(RunningFake fake, String name) {

    static final String UNDO = "{\"type\":\"response.cancel\",\"event_id\":\"cancel_1\"}";
    private static final int SAMPLES_OF_200_MS = 4_800;

    JdkClient connect() {
        return fake.connect("/scenario/" + name + RunningFake.OPENAI, "sk-test-anything");
    }

    /** Connects and has its settings taken. */
    JdkClient written() throws InterruptedException {
        JdkClient client = connect();
        client.send(Said.WRITTEN);
        client.nextOf("session.updated");
        return client;
    }

    /** The head of the answer to a handshake. */
    String head(String... header) throws IOException {
        List<String> all = new ArrayList<>(List.of(header));
        all.add("Authorization: Bearer sk-test-anything");
        return fake.dial("/scenario/" + name + RunningFake.OPENAI, all.toArray(String[]::new))
                .readHead();
    }

    String body() throws IOException {
        RawClient client =
                fake.dial("/scenario/" + name + RunningFake.OPENAI, "Authorization: Bearer sk-test-anything");
        client.readHead();
        return new String(client.readToEnd(), StandardCharsets.UTF_8);
    }

    /** A written turn, to its end. */
    ScenarioTurn turn() throws InterruptedException {
        return turn(written());
    }

    /** A written turn on a connection whose settings were taken. */
    static ScenarioTurn turn(JdkClient client) throws InterruptedException {
        return ask(client).to("response.done");
    }

    /** A turn in the modality of the session, begun. */
    static ScenarioTurn ask(JdkClient client) {
        client.send(Said.userText("tell me something that is long enough for many deltas"));
        client.send(Said.RESPOND);
        return new ScenarioTurn(client, new ArrayList<>());
    }

    /** A spoken answer, begun. */
    ScenarioTurn spoken() throws InterruptedException {
        JdkClient client = connect();
        client.nextOf("session.created");
        return ask(client);
    }

    /** The user speaks, is written down and answered. */
    ScenarioTurn heard() throws InterruptedException {
        JdkClient client = connect();
        client.send("{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\",\"output_modalities\":[\"text\"],"
                + "\"audio\":{\"input\":{\"turn_detection\":null,\"transcription\":{\"model\":\"whisper-1\"}}}}}");
        client.nextOf("session.updated");
        client.send(sound());
        client.send("{\"type\":\"input_audio_buffer.commit\"}");
        client.send(Said.RESPOND);
        return new ScenarioTurn(client, new ArrayList<>());
    }

    /** A client with an MCP server that may be used without asking, and whose tools it hears of. */
    JdkClient withMcp(String listing) throws InterruptedException {
        JdkClient client = connect();
        client.send("{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\",\"output_modalities\":[\"text\"],"
                + "\"tools\":[{\"type\":\"mcp\",\"server_label\":\"docs\",\"server_url\":\"https://mcp.invalid\","
                + "\"require_approval\":\"never\"}]}}");
        client.nextOf(listing);
        return client;
    }

    static String sound() {
        return "{\"type\":\"input_audio_buffer.append\",\"audio\":\""
                + Base64.getEncoder().encodeToString(new byte[2 * SAMPLES_OF_200_MS]) + "\"}";
    }

    static String statusOf(JsonNode done) {
        return done.at("/response/status").asString();
    }
}
