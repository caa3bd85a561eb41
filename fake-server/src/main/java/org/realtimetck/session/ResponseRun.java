package org.realtimetck.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
    private final Bill bill;
    private final UnaryOperator<@Nullable Failure> failures;
    private final List<OutputRun> outputs = new ArrayList<>();
    private final List<Item> finished = new ArrayList<>();
    private int deltas;
    private boolean done;
    private long usedTokens;

    /**
     * @param failures makes of a script's error what the session tells
     */
    ResponseRun(ResponseScene scene, Reply reply, Bill bill, UnaryOperator<@Nullable Failure> failures) {
        this.scene = scene;
        this.reply = reply;
        this.bill = bill;
        this.failures = failures;
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

    Bill bill() {
        return bill;
    }

    @Nullable
    Object voice() {
        return Tree.object(scene.plan().audio(), "output").get("voice");
    }

    /** None until it is done, and none if it made nothing. */
    long usedTokens() {
        return usedTokens;
    }

    /** How long its sound takes to play. */
    Duration playTime() {
        return Duration.ofMillis(
                outputs.stream().mapToLong(OutputRun::audioMillis).sum());
    }

    void announce(Effects out) {
        out.send(new ResponseCreated(
                scene.ids().event(), scene.plan().report(Status.IN_PROGRESS, null, List.of(), null)));
    }

    void start(Effects out) {
        if (reply.pace().beforeFirst().isZero()) {
            proceed(out);
        } else {
            wake(out, reply.pace().beforeFirst());
        }
    }

    /** Sends the next delta with all that belongs before and after it; at once all of them if the pace is nothing. */
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
        OutputRun speaker = speaker();
        if (isCutHere()) {
            cut(out);
        } else if (isFull()) {
            endEarly(out, Status.INCOMPLETE, "max_output_tokens");
        } else if (speaker != null && speaker.hasNext()) {
            speaker.next(out);
            deltas++;
            return isCutHere() || isFull() || nothingLeft()
                    ? Duration.ZERO
                    : reply.pace().perDelta();
        } else if (outputs.size() < reply.outputs().size()) {
            open(out);
        } else if (!allFinished()) {
            finishRest(out);
            return reply.pace().beforeDone();
        } else {
            end(out, Status.COMPLETED, null);
        }
        return Duration.ZERO;
    }

    private void open(Effects out) {
        int index = outputs.size();
        Reply.Output output = reply.outputs().get(index);
        OutputRun run = OutputRuns.of(scene, index, output, phaseAt(index));
        outputs.add(run);
        run.open(out);
    }

    /** A message that a function call follows is commentary [C], as is one that another call follows [I]. */
    private @Nullable String phaseAt(int index) {
        if (!scene.tellsPhases()) {
            return null;
        }
        List<Reply.Output> following =
                reply.outputs().subList(index + 1, reply.outputs().size());
        return following.stream().anyMatch(next -> !(next instanceof Reply.Say)) ? "commentary" : "final_answer";
    }

    /** The item opened last; those before it have said all they have to say. */
    private @Nullable OutputRun speaker() {
        return outputs.isEmpty() ? null : outputs.get(outputs.size() - 1);
    }

    private boolean isCutHere() {
        if (reply.ending() instanceof Reply.Failed failed) {
            return deltas >= failed.afterDeltas() || (nothingLeft() && allFinished());
        }
        if (reply.ending() instanceof Reply.Incomplete incomplete) {
            return (!outputs.isEmpty() && deltas >= incomplete.afterDeltas()) || nothingLeft();
        }
        if (reply.ending() instanceof Reply.Cancelled cancelled) {
            return deltas >= cancelled.afterDeltas() || nothingLeft();
        }
        return false;
    }

    /** What comes next would cost more tokens than the response may make. */
    private boolean isFull() {
        OutputRun speaker = speaker();
        long next = 0;
        if (speaker != null && speaker.hasNext()) {
            next = speaker.nextTokens();
        } else if (outputs.size() < reply.outputs().size()) {
            next = OutputRuns.tokensToOpen(reply.outputs().get(outputs.size()));
        }
        return next > 0 && !bill.affords(next, outputs);
    }

    private boolean nothingLeft() {
        OutputRun speaker = speaker();
        return outputs.size() == reply.outputs().size() && (speaker == null || !speaker.hasNext());
    }

    private boolean allFinished() {
        return finished.size() == outputs.size();
    }

    private void cut(Effects out) {
        if (reply.ending() instanceof Reply.Failed failed) {
            fail(out, failures.apply(failed.error()));
        } else if (reply.ending() instanceof Reply.Incomplete incomplete) {
            endEarly(out, Status.INCOMPLETE, incomplete.reason());
        } else if (reply.ending() instanceof Reply.Cancelled) {
            cancel(out, "turn_detected");
        }
    }

    private void fail(Effects out, Failure failure) {
        OutputRun speaker = speaker();
        if (speaker != null && speaker.hasNext()) {
            finishAllBut(speaker, out);
            // an item that a failure cuts off gets no done events: none is on record [I]
            finished.add(speaker.settle(Status.INCOMPLETE));
        }
        end(out, Status.FAILED, new StatusDetails(Status.FAILED, null, failure));
    }

    /**
     * Ends the response before its time: the done events of what is under way, as recorded of the Preview [C, Preview],
     * in the order GA has for a whole answer [I].
     *
     * @param reason {@code client_cancelled} or {@code turn_detected}
     */
    void cancel(Effects out, String reason) {
        endEarly(out, Status.CANCELLED, reason);
    }

    private void endEarly(Effects out, Status status, String reason) {
        OutputRun speaker = speaker();
        if (speaker != null && !allFinished()) {
            finishAllBut(speaker, out);
            finished.add(speaker.finish(out, isWhole(speaker) ? Status.COMPLETED : Status.INCOMPLETE));
        }
        end(out, status, new StatusDetails(status, reason, null));
    }

    /** Nothing of it is missing where only the next item did not fit any more. */
    private boolean isWhole(OutputRun speaker) {
        return !speaker.hasNext() && outputs.size() < reply.outputs().size();
    }

    private void finishAllBut(OutputRun last, Effects out) {
        outputs.stream().filter(run -> run != last).forEach(run -> finished.add(run.finish(out, Status.COMPLETED)));
    }

    /** Of several items, the done events of all come at the end, item after item [C]. */
    private void finishRest(Effects out) {
        outputs.stream().skip(finished.size()).forEach(run -> finished.add(run.finish(out, Status.COMPLETED)));
    }

    private void end(Effects out, Status status, @Nullable StatusDetails details) {
        done = true;
        finishRest(out);
        Usage usage = bill.usage(outputs);
        usedTokens = usage.totalTokens();
        out.send(new ResponseDone(
                scene.ids().event(), scene.plan().report(status, details, List.copyOf(finished), usage)));
        outputs.forEach(OutputRun::responseOver);
    }

    /** What it said in the conversation. */
    List<ConversationEntry> entries() {
        return outputs.stream().map(OutputRun::entry).toList();
    }

    private void wake(Effects out, Duration after) {
        out.wake(after, new Input.NextPiece(id()));
    }
}
