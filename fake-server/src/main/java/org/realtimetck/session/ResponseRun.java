package org.realtimetck.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Response.Failure;
import org.realtimetck.protocol.Response.StatusDetails;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.Status;
import org.realtimetck.protocol.Usage;
import org.realtimetck.script.Reply;

/** A response under way. It sends what is due, says when it wants to go on, and ends in exactly one response.done. */
final class ResponseRun {

    private final ResponseScene scene;
    private final Reply reply;
    private final Tokens input;
    private final long cachedBefore;
    private final Failure serverError;
    private final List<OutputRun> outputs = new ArrayList<>();
    private final List<Item> finished = new ArrayList<>();
    private int deltas;
    private boolean done;

    /**
     * @param input what the model reads
     * @param cachedBefore input tokens of the response before this one
     * @param serverError what a failure without an error of its own says
     */
    ResponseRun(ResponseScene scene, Reply reply, Tokens input, long cachedBefore, Failure serverError) {
        this.scene = scene;
        this.reply = reply;
        this.input = input;
        this.cachedBefore = cachedBefore;
        this.serverError = serverError;
    }

    String id() {
        return scene.responseId();
    }

    boolean isInConversation() {
        return scene.plan().isInConversation();
    }

    boolean isDone() {
        return done;
    }

    void start(Effects out) {
        out.send(new ResponseCreated(
                scene.ids().event(), scene.plan().report(Status.IN_PROGRESS, null, List.of(), null)));
        if (reply.pace().beforeFirst().isZero()) {
            proceed(out);
        } else {
            wake(out, reply.pace().beforeFirst());
        }
    }

    /** Sends the next delta with all that belongs before it, and asks for the next turn; unpaced, all at once. */
    void proceed(Effects out) {
        Duration pause;
        do {
            pause = step(out);
        } while (!done && pause.isZero());
        if (!done) {
            wake(out, pause);
        }
    }

    /** Does one thing and says how long to wait after it. */
    private Duration step(Effects out) {
        if (isCutHere()) {
            cut(out);
            return Duration.ZERO;
        }
        OutputRun current = current();
        if (current != null && current.hasNext()) {
            current.next(out);
            deltas++;
            return reply.pace().perDelta();
        }
        if (current != null) {
            finishCurrent(current, out, Status.COMPLETED);
            return allOutputsOpened() ? reply.pace().beforeDone() : Duration.ZERO;
        }
        if (allOutputsOpened()) {
            end(out, Status.COMPLETED, null);
        } else {
            open(out);
        }
        return Duration.ZERO;
    }

    private boolean allOutputsOpened() {
        return outputs.size() == reply.outputs().size();
    }

    private void open(Effects out) {
        Reply.Output output = reply.outputs().get(outputs.size());
        OutputRun run = output instanceof Reply.CallFunction call
                ? new FunctionCallRun(scene, outputs.size(), call.name(), call.arguments())
                : new MessageRun(scene, outputs.size(), ((Reply.Say) output).text());
        outputs.add(run);
        run.open(out);
    }

    private @Nullable OutputRun current() {
        return outputs.size() == finished.size() ? null : outputs.get(outputs.size() - 1);
    }

    private boolean isCutHere() {
        OutputRun current = current();
        if (reply.ending() instanceof Reply.Failed failed) {
            return deltas >= failed.afterDeltas() || current == null && allOutputsOpened();
        }
        if (reply.ending() instanceof Reply.Incomplete incomplete) {
            return current != null && (deltas >= incomplete.afterDeltas() || !current.hasNext() && allOutputsOpened());
        }
        return false;
    }

    private void cut(Effects out) {
        if (reply.ending() instanceof Reply.Failed failed) {
            OutputRun current = current();
            if (current != null) {
                // no done events for the item under way: none is on record for a failure [I]
                finished.add(current.settle(Status.INCOMPLETE));
            }
            Failure failure = failed.error() == null ? serverError : failed.error();
            end(out, Status.FAILED, new StatusDetails(Status.FAILED, null, failure));
        } else if (reply.ending() instanceof Reply.Incomplete incomplete) {
            endEarly(out, Status.INCOMPLETE, incomplete.reason());
        }
    }

    /**
     * Ends the response before its time.
     *
     * @param reason {@code client_cancelled} or {@code turn_detected}
     */
    void cancel(Effects out, String reason) {
        endEarly(out, Status.CANCELLED, reason);
    }

    private void endEarly(Effects out, Status status, String reason) {
        OutputRun current = current();
        if (current != null) {
            finishCurrent(current, out, Status.INCOMPLETE);
        }
        end(out, status, new StatusDetails(status, reason, null));
    }

    private void finishCurrent(OutputRun current, Effects out, Status status) {
        current.finish(out, status);
        finished.add(current.item(status));
    }

    private void end(Effects out, Status status, @Nullable StatusDetails details) {
        done = true;
        out.send(new ResponseDone(
                scene.ids().event(), scene.plan().report(status, details, List.copyOf(finished), usage())));
    }

    /** All zero if nothing was made [C, Preview]. */
    private Usage usage() {
        if (outputs.isEmpty()) {
            return Tokens.none();
        }
        long text = outputs.stream().mapToLong(OutputRun::textTokens).sum();
        long audio = outputs.stream().mapToLong(OutputRun::audioTokens).sum();
        return input.usage(cachedBefore, text, audio);
    }

    private void wake(Effects out, Duration after) {
        out.wake(after, new Input.NextPiece(id()));
    }
}
