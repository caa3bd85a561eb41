package org.realtimetck.server.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A session as its client saw it, in order. It may break off anywhere. */
record Recording(String name, List<RecordedFrame> frames) {

    static Recording parse(String name, Stream<String> lines) {
        return new Recording(
                name,
                lines.filter(line -> !line.isBlank())
                        .map(RecordedFrame::parse)
                        .flatMap(Optional::stream)
                        .toList());
    }

    boolean isReplayable() {
        return frames.stream().anyMatch(RecordedFrame::sent);
    }

    int appends() {
        return (int) frames.stream().filter(RecordedFrame::isAppend).count();
    }

    Dialect dialect() {
        return name.startsWith("azure") ? Dialect.AZURE : Dialect.OPENAI;
    }

    String model() {
        return received().stream()
                .map(event -> event.path("session").path("model").asString(""))
                .filter(model -> !model.isEmpty())
                .findFirst()
                .orElse("gpt-realtime");
    }

    List<ObjectNode> received() {
        return frames.stream()
                .filter(frame -> !frame.sent())
                .map(RecordedFrame::event)
                .toList();
    }

    /** What the model said, response by response. */
    List<Reply> replies() {
        return received().stream()
                .filter(event -> event.path("type").asString("").equals("response.done"))
                .map(event -> new Reply(outputs(event.path("response")), new Reply.Completed(), Pace.IMMEDIATE))
                .toList();
    }

    /** What the user said, transcript by transcript. */
    List<Heard> heard() {
        return received().stream()
                .flatMap(event -> switch (event.path("type").asString("")) {
                    case "conversation.item.input_audio_transcription.completed" ->
                        Stream.of(Heard.words(event.path("transcript").asString()));
                    case "conversation.item.input_audio_transcription.failed" ->
                        Stream.of(Heard.words("").failing(failure(event.path("error"))));
                    default -> Stream.empty();
                })
                .toList();
    }

    private static Heard.Failure failure(JsonNode error) {
        return new Heard.Failure(
                error.path("type").asString(), error.path("code").asString(null));
    }

    private static List<Reply.Output> outputs(JsonNode response) {
        List<Reply.Output> outputs = new ArrayList<>();
        for (JsonNode item : response.path("output")) {
            outputs.add(
                    item.path("type").asString().equals("function_call")
                            ? new Reply.CallFunction(
                                    item.path("name").asString(),
                                    item.path("arguments").asString())
                            : new Reply.Say(textOf(item.path("content"))));
        }
        return outputs;
    }

    private static String textOf(JsonNode content) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            text.append(part.path("text").asString(part.path("transcript").asString("")));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
