package org.realtimetck.world;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.FailResponse;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.QueuedModel;
import org.realtimetck.script.Reply;
import org.realtimetck.server.Sandbox;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.wire.Dialect;

/** What the Given steps prepare: how the service will behave, and what the client will be asked to do. */
public final class ScenarioPlan {

    private final List<Reply> replies = new ArrayList<>();
    private final List<PlacedFault> faults = new ArrayList<>();
    private final List<Situation> situations = new ArrayList<>();
    private Pace pace = Pace.IMMEDIATE;
    private SessionLimits limits = SessionLimits.AS_CAPTURED;
    private Reply.@Nullable Ending ending;
    private int failsFirst;
    private int failsAfterDeltas;
    private boolean keyIsRefused;
    private boolean pathPrefix;
    private Errand.Output output = Errand.Output.TEXT;
    private @Nullable String voice;
    private @Nullable WrittenService written;
    private Errand.@Nullable Function function;
    private Errand.@Nullable Interruption interruption;
    private @Nullable String transcriptionModel;

    public void willReply(Reply reply) {
        if (written != null && written.hasScript()) {
            throw new IllegalStateException("expected replies either in the doc string or in sentences, got both");
        }
        replies.add(reply);
    }

    /** Gives every scripted reply this ending. */
    public void willEnd(Reply.Ending newEnding) {
        ending = newEnding;
        situations.add(Situation.responseEnded(newEnding instanceof Reply.Failed ? "failed" : "incomplete"));
    }

    /** Lets the first responses fail with the service's own server error. */
    public void willFailFirst(int responses, int afterDeltas) {
        failsFirst = responses;
        failsAfterDeltas = afterDeltas;
        situations.add(Situation.responseEnded("failed"));
    }

    /**
     * @param event the type of the event beside which the fault strikes
     */
    public void willGoWrong(Fault fault, String event, Place place) {
        faults.add(new PlacedFault(fault, place));
        situations.add(Situation.event(event));
    }

    /**
     * Lets the service be as a sandbox file would say it.
     *
     * @param yaml the file without its name
     * @throws IllegalArgumentException with line and column of every mistake
     */
    public void willBeAsWritten(String yaml) {
        WrittenService read = WrittenService.read(yaml);
        if (written != null || (read.hasScript() && !replies.isEmpty())) {
            throw new IllegalStateException("expected one doc string that says what the service is like, and replies"
                    + " either in it or in sentences, got both");
        }
        written = read;
        situations.addAll(read.situations());
    }

    public void willTake(Pace newPace) {
        pace = newPace;
    }

    public Pace pace() {
        return pace;
    }

    /** Confirms configurations only after a while. */
    public void willConfirmAfter(Duration moment) {
        limits = limits.withUpdateTaking(moment);
    }

    public void willRefuseTheKey() {
        keyIsRefused = true;
    }

    public void willUsePathPrefix() {
        pathPrefix = true;
    }

    public boolean usesPathPrefix() {
        return pathPrefix;
    }

    public void willAskFor(Errand.Output newOutput) {
        output = newOutput;
    }

    public boolean speaks() {
        return output == Errand.Output.AUDIO;
    }

    /**
     * @param newVoice one the service does not have
     */
    public void willAskForVoice(String newVoice) {
        voice = newVoice;
        situations.add(Situation.sessionUpdateRefused());
    }

    public void willDeclare(Errand.Function newFunction) {
        function = newFunction;
    }

    /** Lets the user break in on the first reply. */
    public void willBreakIn(Errand.Interruption newInterruption) {
        interruption = newInterruption;
        output = Errand.Output.AUDIO;
    }

    /** Null if the user listens to the end. */
    public Errand.@Nullable Interruption interruption() {
        return interruption;
    }

    /** Has speech written down and nothing more. */
    public void willTranscribe(String model) {
        transcriptionModel = model;
    }

    /** Null for a conversation. */
    public @Nullable String transcriptionModel() {
        return transcriptionModel;
    }

    /** What of the turns the user speaks rather than writes; null if nothing. */
    @Nullable
    String spoken(List<String> turns) {
        if (transcriptionModel != null) {
            return turns.get(0);
        }
        boolean bySpeech = interruption != null && interruption.by() == Errand.Interruption.By.SPEECH;
        return bySpeech ? turns.get(1) : null;
    }

    List<Situation> situations() {
        return List.copyOf(situations);
    }

    Sandbox sandbox(String name, Dialect dialect) {
        Model assistant = new Assistant(pace);
        List<Reply> scripted = replies.stream().map(this::withEndingAndPace).toList();
        Model model = scripted.isEmpty() ? assistant : new QueuedModel(scripted, assistant);
        if (failsFirst > 0) {
            model = new FailResponse(model, number -> number <= failsFirst, failsAfterDeltas, null);
        }
        Sandbox sandbox = Sandbox.healthy(name, dialect, model).with(limits);
        for (PlacedFault fault : faults) {
            sandbox = sandbox.with(fault);
        }
        sandbox = keyIsRefused ? sandbox.refusingItsKey() : sandbox;
        return written == null ? sandbox : written.over(sandbox);
    }

    private Reply withEndingAndPace(Reply reply) {
        Reply paced = reply.at(pace);
        return ending == null ? paced : paced.endingWith(ending);
    }

    /** @param speech what is {@link #spoken}, as a file; null if nothing is */
    Errand errand(List<String> turns, @Nullable Path speech) {
        return new Errand(
                kind(turns),
                turns,
                output,
                "Answer in one short sentence.",
                voice,
                function,
                speech,
                interruption,
                transcriptionModel,
                Patience.ERRAND);
    }

    private Errand.Kind kind(List<String> turns) {
        if (transcriptionModel != null) {
            return Errand.Kind.TRANSCRIBE;
        }
        if (interruption != null) {
            return Errand.Kind.INTERRUPT;
        }
        return function != null
                ? Errand.Kind.USE_TOOL
                : turns.size() > 1 ? Errand.Kind.TALK_MANY : Errand.Kind.TALK_ONCE;
    }

    /** A function with one text parameter per name, that answers the same for every call. */
    public static Errand.Function function(String name, String... parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String parameter : parameters) {
            properties.put(parameter, Map.of("type", "string"));
        }
        return new Errand.Function(
                name,
                "Tells the weather in a city.",
                Map.of("type", "object", "properties", properties, "required", List.of(parameters)),
                "{\"sky\":\"clear\",\"degrees\":18}");
    }
}
