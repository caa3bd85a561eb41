package org.realtimetck.server.replay;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainHearing;
import org.realtimetck.script.QueuedHearing;
import org.realtimetck.script.QueuedModel;
import org.realtimetck.script.Reply;
import org.realtimetck.script.Script;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.JdkClient;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.Sandbox;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the recordings among the fixtures anew, from the fake. Argument: the folder they go to. */
final class RecordSessions {

    private static final String SPOKEN = "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\","
            + "\"instructions\":\"Be brief.\",\"output_modalities\":[\"audio\"],\"audio\":{\"input\":{"
            + "\"turn_detection\":null},\"output\":{\"voice\":\"marin\"}}}}";
    private static final String WITH_FUNCTION = "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\","
            + "\"output_modalities\":[\"text\"],\"tools\":[{\"type\":\"function\",\"name\":\"tide_at\","
            + "\"description\":\"The tide in a harbour.\",\"parameters\":{\"type\":\"object\",\"properties\":{"
            + "\"harbour\":{\"type\":\"string\"}},\"required\":[\"harbour\"]}}]}}";
    private static final String LISTENING = "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\","
            + "\"audio\":{\"input\":{\"turn_detection\":{\"type\":\"server_vad\"},"
            + "\"transcription\":{\"model\":\"gpt-realtime-whisper\"}}}}}";
    private static final String APPEND = "{\"type\":\"input_audio_buffer.append\",\"audio\":\"\"}";
    private static final String RESPOND = "{\"type\":\"response.create\"}";

    /** Pieces of 100 ms. */
    private static final int TURN_PIECES = 24;

    /** What is kept of a sound: enough to see that it is base64. */
    private static final int KEPT_OF_AUDIO = 44;

    private final FakeRealtimeServer server;
    private final Path folder;

    private RecordSessions(FakeRealtimeServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path authority = Files.createTempDirectory("recorded-authority-");
        try (FakeRealtimeServer server = FakeRealtimeServer.start(ServerOptions.forScenarios(authority))) {
            RecordSessions recorder = new RecordSessions(server, Files.createDirectories(Path.of(arguments[0])));
            recorder.spoken(Dialect.OPENAI);
            recorder.spoken(Dialect.AZURE);
            recorder.functionRound();
            recorder.turn();
        }
    }

    private void spoken(Dialect dialect) throws IOException, InterruptedException {
        Model model = new QueuedModel(List.of(Reply.say("Good morning, harbour.")), new Assistant(Pace.IMMEDIATE));
        try (Tape tape = new Tape(dialect, "gpt-realtime", model)) {
            tape.hear("session.created");
            tape.say(SPOKEN);
            tape.hear("session.updated");
            tape.say(userSays("Greet the harbour."));
            tape.say(RESPOND);
            tape.hear(dialect == Dialect.OPENAI ? "rate_limits.updated" : "response.done");
            tape.keep(dialect.word() + ".text-in-audio-out.jsonl");
        }
    }

    private void functionRound() throws IOException, InterruptedException {
        Model model = new QueuedModel(
                List.of(
                        new Reply(
                                List.of(
                                        new Reply.Say("I look it up."),
                                        new Reply.CallFunction("tide_at", "{\"harbour\":\"Husum\"}")),
                                new Reply.Completed(),
                                Pace.IMMEDIATE),
                        Reply.say("High water is at noon in Husum.")),
                new Assistant(Pace.IMMEDIATE));
        try (Tape tape = new Tape(Dialect.OPENAI, "gpt-realtime-2.1", model)) {
            tape.hear("session.created");
            tape.say(WITH_FUNCTION);
            tape.hear("session.updated");
            tape.say(userSays("When is high water in Husum?"));
            tape.say(RESPOND);
            String callId = tape.hear("response.function_call_arguments.done")
                    .path("call_id")
                    .asString();
            tape.hear("rate_limits.updated");
            tape.say("{\"type\":\"conversation.item.create\",\"item\":{\"type\":\"function_call_output\","
                    + "\"call_id\":\"" + callId + "\",\"output\":\"{\\\"high_water\\\":\\\"12:00\\\"}\"}}");
            tape.say(RESPOND);
            tape.hear("rate_limits.updated");
            tape.keep("openai.gpt-realtime-2.1.text-function-round.jsonl");
        }
    }

    private void turn() throws IOException, InterruptedException {
        Model model = new QueuedModel(List.of(Reply.say("Good morning, captain.")), new Assistant(Pace.IMMEDIATE));
        Hearing hearing =
                new QueuedHearing(List.of(Heard.words("Good morning, harbour.")), new PlainHearing(Pace.IMMEDIATE));
        Voice voice = new Voice(TURN_PIECES);
        try (Tape tape = new Tape(Dialect.OPENAI, "gpt-realtime", model, hearing)) {
            tape.hear("session.created");
            tape.say(LISTENING);
            tape.hear("session.updated");
            for (int i = 0; i < TURN_PIECES; i++) {
                tape.speak(voice);
            }
            tape.hear("conversation.item.input_audio_transcription.completed");
            tape.keep("openai.server-vad-turn.jsonl");
        }
    }

    private static String userSays(String text) {
        return "{\"type\":\"conversation.item.create\",\"item\":{\"type\":\"message\",\"role\":\"user\","
                + "\"content\":[{\"type\":\"input_text\",\"text\":\"" + text + "\"}]}}";
    }

    /** One client and what passed between it and the fake. */
    private final class Tape implements AutoCloseable {

        private final List<RecordedFrame> frames = new ArrayList<>();
        private final OpenSandbox sandbox;
        private final JdkClient client;

        Tape(Dialect dialect, String modelName, Model model) {
            this(dialect, modelName, model, new PlainHearing(Pace.IMMEDIATE));
        }

        Tape(Dialect dialect, String modelName, Model model, Hearing hearing) {
            sandbox = server.open(Sandbox.healthy("tape", dialect, new Script(model, hearing)));
            String target = dialect.basePath() + "/realtime?model=" + modelName;
            client = JdkClient.connect(HttpClient.newHttpClient(), server.httpUrl(), target, sandbox.key());
        }

        void say(String event) {
            frames.add(RecordedFrame.of(true, event));
            client.send(event);
        }

        void speak(Voice voice) {
            ObjectNode append = voice.speak(RecordedFrame.of(true, APPEND).event());
            client.send(append.toString());
            frames.add(shortened(new RecordedFrame(true, append)));
        }

        JsonNode hear(String type) throws InterruptedException {
            while (true) {
                RecordedFrame frame = RecordedFrame.of(false, client.nextText());
                frames.add(shortened(frame));
                if (frame.type().equals(type)) {
                    return frame.event();
                }
            }
        }

        void keep(String name) throws IOException {
            Files.write(
                    folder.resolve(name),
                    frames.stream().map(RecordedFrame::line).toList());
        }

        @Override
        public void close() {
            client.close();
            sandbox.close();
        }
    }

    private static RecordedFrame shortened(RecordedFrame frame) {
        String field = frame.isAppend() ? "audio" : "delta";
        if (!frame.isAppend() && !frame.type().equals("response.output_audio.delta")) {
            return frame;
        }
        ObjectNode event = frame.event().deepCopy();
        event.put(field, event.path(field).asString().substring(0, KEPT_OF_AUDIO));
        return new RecordedFrame(frame.sent(), event);
    }
}
