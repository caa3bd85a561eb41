package org.realtimetck.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.script.McpError;
import org.realtimetck.script.McpListing;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.McpServer;
import org.realtimetck.script.McpServers;
import org.realtimetck.script.McpTool;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Prompt;
import org.realtimetck.script.Reply;

/** A client, a model and MCP servers that do anything that can be read, sensible or not; the same for the same seed. */
final class RandomTalk implements Model, McpServers {

    private static final Duration SOME = Duration.ofMillis(5);
    private static final String SPEECH = base64(Sounds.tone(600, -20));
    private static final String SILENCE = base64(Sounds.silence(260));
    private static final String TURN =
            base64(Sounds.join(Sounds.silence(100), Sounds.tone(200, -20), Sounds.silence(600)));

    private final RandomGenerator random;
    private final String sessionType;
    private final List<String> items = new ArrayList<>(List.of("item_unknown"));
    private final List<String> calls = new ArrayList<>(List.of("call_unknown"));
    private final List<String> approvals = new ArrayList<>(List.of("item_unknown"));
    private final List<String> responses = new ArrayList<>(List.of("resp_unknown"));
    private final RandomSettings settings;
    private int made;

    /**
     * @param sessionType {@code realtime} or {@code transcription}
     */
    RandomTalk(RandomGenerator random, String sessionType) {
        this.random = random;
        this.sessionType = sessionType;
        this.settings = new RandomSettings(random, sessionType);
    }

    void knowItem(String id) {
        items.add(id);
    }

    void knowCall(String id) {
        calls.add(id);
    }

    void knowApproval(String id) {
        approvals.add(id);
    }

    void knowResponse(String id) {
        responses.add(id);
    }

    @Override
    public Reply reply(Prompt prompt) {
        List<Reply.Output> outputs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            outputs.add(output());
        }
        return new Reply(outputs, ending(), new Pace(some(), some(), some()));
    }

    private Reply.Output output() {
        String arguments = random.nextBoolean() ? "" : "{\"at\":\"the sky\"}";
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> new Reply.Say(random.nextBoolean() ? "" : "Some words, and then some more of them.");
            case 3 -> new Reply.CallFunction("look", arguments);
            case 4 -> new Reply.CallMcp("docs", "search", arguments, null, null);
            default -> new Reply.AskApproval("docs", "submit", arguments);
        };
    }

    @Override
    public McpListing list(McpServer server) {
        McpListing listing = random.nextInt(3) == 0
                ? McpListing.failing()
                : McpListing.of(McpTool.reading("search", "query"), McpTool.writing("submit", "text"));
        return listing.taking(some());
    }

    @Override
    public McpResult call(McpServer server, String tool, String arguments) {
        McpResult result = random.nextInt(3) == 0
                ? McpResult.failing(new McpError.ProtocolError(-32602, "Unknown tool"))
                : McpResult.of("found");
        return result.taking(some());
    }

    private Duration some() {
        return random.nextInt(4) == 0 ? Duration.ZERO : SOME;
    }

    private Reply.Ending ending() {
        return switch (random.nextInt(5)) {
            case 0 -> new Reply.Failed(random.nextInt(12), null);
            case 1 -> new Reply.Incomplete(random.nextInt(12), "max_output_tokens");
            default -> new Reply.Completed();
        };
    }

    /** What most clients begin with: who writes down what the user says, and who ends the turns. */
    ClientEvent beginning() {
        Object turnDetection = sessionType.equals("realtime") && random.nextBoolean() ? settings.turnDetection() : null;
        Map<String, Object> input = Tree.of("turn_detection", turnDetection, "transcription", settings.transcription());
        return new ClientEvent.SessionUpdate(
                "evt_beginning", Tree.of("type", sessionType, "audio", Tree.of("input", input)));
    }

    ClientEvent event() {
        String id = "evt_" + ++made;
        return switch (random.nextInt(24)) {
            case 0, 1 -> new ClientEvent.ResponseCreate(id, null);
            case 2, 20, 21 -> new ClientEvent.ResponseCreate(id, overrides());
            case 3 -> new ClientEvent.ResponseCancel(id, random.nextBoolean() ? null : anyOf(responses));
            case 4, 5, 16, 17, 18, 19 -> new ClientEvent.InputAudioBufferAppend(id, audio());
            case 6 -> new ClientEvent.InputAudioBufferCommit(id);
            case 7 -> new ClientEvent.InputAudioBufferClear(id);
            case 8, 9, 10 -> new ClientEvent.ConversationItemCreate(id, place(), item());
            case 11 -> new ClientEvent.ConversationItemDelete(id, anyOf(items));
            case 12 -> new ClientEvent.ConversationItemRetrieve(id, anyOf(items));
            case 13, 14 ->
                new ClientEvent.ConversationItemTruncate(
                        id, anyOf(items), random.nextInt(8) / 7, random.nextInt(3_000));
            default -> new ClientEvent.SessionUpdate(id, settings.update());
        };
    }

    private static String base64(byte[] sound) {
        return Base64.getEncoder().encodeToString(sound);
    }

    private String audio() {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "no base64!";
            case 2, 3, 4 -> SPEECH;
            case 5, 6 -> SILENCE;
            case 7 -> TURN;
            default -> ((ClientEvent.InputAudioBufferAppend) Client.append(1 + random.nextInt(12_000))).audio();
        };
    }

    private String place() {
        return switch (random.nextInt(4)) {
            case 0 -> "root";
            case 1 -> anyOf(items);
            default -> "";
        };
    }

    private Map<String, Object> item() {
        Map<String, Object> item = switch (random.nextInt(8)) {
            case 0 -> Tree.of("type", "function_call", "name", "look", "arguments", "{}");
            case 1, 2 -> Tree.of("type", "function_call_output", "call_id", anyOf(calls), "output", "ok");
            case 3 -> Client.message("assistant", "output_text", "earlier");
            case 4 -> Client.image(random.nextBoolean() ? "low" : "auto");
            case 5 -> Client.approval(anyOf(approvals), random.nextBoolean());
            default -> Client.message("user", "input_text", "hello ".repeat(1 + random.nextInt(60)));
        };
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> item;
            case 3 -> Client.withId(anyOf(items), item);
            default -> Client.withId("mine_" + made, item);
        };
    }

    private Map<String, Object> overrides() {
        Map<String, Object> overrides = settings.overrides();
        switch (random.nextInt(6)) {
            case 0 -> overrides.put("input", List.of());
            case 1 -> overrides.put("input", List.of(item(), Tree.of("type", "item_reference", "id", anyOf(items))));
            case 2 -> overrides.put("input", List.of(item(), item()));
            default -> overrides.put("metadata", Tree.of("number", String.valueOf(made)));
        }
        return overrides;
    }

    private String anyOf(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
