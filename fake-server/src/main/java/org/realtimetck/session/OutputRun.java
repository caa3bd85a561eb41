package org.realtimetck.session;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemAdded;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemDone;
import org.realtimetck.protocol.Status;

/** One output item of a response under way: announced, then delta by delta, then done. */
abstract class OutputRun {

    final ResponseScene scene;
    final String itemId;
    final int outputIndex;
    private @Nullable ConversationEntry entry;

    OutputRun(ResponseScene scene, int outputIndex) {
        this.scene = scene;
        this.outputIndex = outputIndex;
        this.itemId = scene.ids().item();
    }

    /** Announces the item, to the response and then to the conversation [C], then whatever its kind announces. */
    final void open(Effects out) {
        Item item = item(Status.IN_PROGRESS);
        out.send(new ResponseOutputItemAdded(scene.ids().event(), scene.responseId(), outputIndex, item));
        ConversationEntry added = new ConversationEntry(item, scene.plan().format());
        entry = added;
        if (scene.plan().isInConversation()) {
            String previous = scene.conversation().lastId();
            scene.conversation().append(added);
            out.send(new ConversationItemAdded(scene.ids().event(), previous, item));
        }
        opened(out);
    }

    abstract boolean hasNext();

    /** Sends the next delta. */
    abstract void next(Effects out);

    /**
     * Sends the done events, in the captured order [C]; for a cut item they carry what was made.
     *
     * @return the item as they report it
     */
    final Item finish(Effects out, Status status) {
        closing(out);
        if (status == Status.COMPLETED) {
            completing(out);
        }
        Item item = settle(status);
        if (!isDoneLater()) {
            announceDone(out);
        }
        out.send(new ResponseOutputItemDone(scene.ids().event(), scene.responseId(), outputIndex, item));
        return item;
    }

    /** Tells the conversation's side of it that the item is final, as it now stands. */
    final void announceDone(Effects out) {
        if (scene.plan().isInConversation()) {
            out.send(new ConversationItemDone(scene.ids().event(), previousInDone(), entry().item()));
        }
    }

    /** Keeps the item as it stands, without a word on the wire: what a failure leaves behind. */
    final Item settle(Status status) {
        Item item = item(status);
        entry().become(item);
        return item;
    }

    /** The item with what was sent of it so far. */
    abstract Item item(Status status);

    /** What {@link #next} would add to the tokens made so far. */
    long nextTokens() {
        return 0;
    }

    abstract long textTokens();

    abstract long audioTokens();

    final long audioMillis() {
        return entry().audioMillis();
    }

    abstract void opened(Effects out);

    abstract void closing(Effects out);

    /** What the item leads to when nothing has cut it. */
    void completing(Effects out) {
        // most items lead to nothing
    }

    /** True if the item goes on when the response no longer speaks of it. */
    boolean isDoneLater() {
        return false;
    }

    /** {@code response.done} has been sent. */
    void responseOver() {
        // most items are over before
    }

    final ConversationEntry entry() {
        if (entry == null) {
            throw new IllegalStateException("item " + itemId + " was never opened");
        }
        return entry;
    }

    private @Nullable String previousInDone() {
        boolean quirk = scene.nullPreviousAtSecond() && scene.conversation().positionOf(entry()) == 1;
        return quirk ? null : scene.conversation().previousOf(entry());
    }
}
