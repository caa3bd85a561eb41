package org.realtimetck.server.replay;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainHearing;
import org.realtimetck.script.QueuedHearing;
import org.realtimetck.script.QueuedModel;
import org.realtimetck.script.Script;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.JdkClient;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.Sandbox;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plays the client of a recording to the fake, whose model says what the recorded one said. */
final class Replay {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Recording recording;
    private final List<ObjectNode> heard = new ArrayList<>();
    private final Voice voice;

    private Replay(Recording recording) {
        this.recording = recording;
        this.voice = new Voice(recording.appends());
    }

    /** @return the first difference; empty if the fake says what is recorded */
    static Optional<String> against(FakeRealtimeServer server, Recording recording) throws InterruptedException {
        QueuedModel model = new QueuedModel(recording.replies(), new Assistant(Pace.IMMEDIATE));
        QueuedHearing hearing = new QueuedHearing(recording.heard(), new PlainHearing(Pace.IMMEDIATE));
        Sandbox sandbox = Sandbox.healthy(sandboxName(recording), recording.dialect(), new Script(model, hearing));
        String target = recording.dialect().basePath() + "/realtime?model=" + recording.model();
        try (OpenSandbox open = server.open(sandbox);
                JdkClient client =
                        JdkClient.connect(HttpClient.newHttpClient(), server.httpUrl(), target, open.key())) {
            return new Replay(recording).run(client);
        }
    }

    private static String sandboxName(Recording recording) {
        String name = recording.name().replaceAll("[^A-Za-z0-9.-]", "-");
        return name.substring(0, Math.min(name.length(), 64));
    }

    private Optional<String> run(JdkClient client) throws InterruptedException {
        List<ObjectNode> received = new ArrayList<>();
        for (RecordedFrame frame : recording.frames()) {
            if (!frame.sent()) {
                received.add(frame.event());
                continue;
            }
            IdMap ids = new IdMap();
            Optional<String> wrong = difference(client, received, ids);
            if (wrong.isPresent()) {
                return wrong;
            }
            client.send((frame.isAppend() ? voice.speak(frame.event()) : ids.translate(frame.event())).toString());
        }
        return difference(client, received, new IdMap());
    }

    private Optional<String> difference(JdkClient client, List<ObjectNode> received, IdMap ids)
            throws InterruptedException {
        Optional<String> wrong = catchUp(client, received);
        return wrong.isPresent() ? wrong : inEveryLane(received, comparison -> comparison.differenceInForm(ids));
    }

    /** Reads until the fake has said at least what was received. */
    private Optional<String> catchUp(JdkClient client, List<ObjectNode> received) throws InterruptedException {
        while (true) {
            Optional<String> wrong = inEveryLane(received, Comparison::differenceInOrder);
            Optional<String> missing = inEveryLane(
                    received,
                    comparison -> comparison.isComplete() ? Optional.empty() : Optional.of(comparison.silence()));
            if (wrong.isPresent() || missing.isEmpty()) {
                return wrong;
            }
            Optional<String> text = client.nextWithin(PATIENCE);
            if (text.isEmpty()) {
                return missing;
            }
            heard.add((ObjectNode) MAPPER.readTree(text.get()));
        }
    }

    private Optional<String> inEveryLane(List<ObjectNode> received, Function<Comparison, Optional<String>> difference) {
        return Arrays.stream(Lane.values())
                .map(lane -> difference.apply(
                        new Comparison(recording.name() + " (" + lane + ")", lane.of(received), lane.of(heard))))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
