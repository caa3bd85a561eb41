package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way of one connection's pieces through its distortions. Moments are counted on what the service sends, before
 * any distortion; the distortions then stand in the order of their layers. For one thread.
 */
public final class Course {

    private final List<PlacedStage> stages = new ArrayList<>();
    private final Stage entrance;
    private final Reins reins;
    private final boolean needsEventTypes;
    private long passed;

    /**
     * @param exit where everything goes that is left
     * @param onStrike told of each distortion as it strikes
     */
    public Course(List<PlacedDistortion> distortions, Stage exit, Reins reins, Consumer<PlacedDistortion> onStrike) {
        this.reins = reins;
        List<PlacedDistortion> backwards = new ArrayList<>(distortions);
        backwards.sort(Comparator.comparing(placed -> placed.distortion().layer()));
        Stage next = exit;
        for (int i = backwards.size() - 1; i >= 0; i--) {
            PlacedDistortion placed = backwards.get(i);
            PlacedStage stage = new PlacedStage(placed, next, reins, () -> onStrike.accept(placed));
            stages.add(0, stage);
            next = stage;
        }
        entrance = next;
        needsEventTypes = stages.stream().anyMatch(stage -> stage.watch.needsEventTypes());
    }

    /** The relay has the connection. */
    public void accepted() {
        for (PlacedStage stage : stages) {
            if (stage.moment() instanceof Moment.AtOnce) {
                stage.strike();
            } else if (stage.moment() instanceof Moment.AfterTime time) {
                reins.after(time.sinceAccepted(), stage::strike);
            }
        }
    }

    /** Takes the next piece of the service. */
    public void pass(Piece piece) {
        String type = needsEventTypes ? EventType.of(piece) : null;
        for (PlacedStage stage : stages) {
            if (stage.watch.isBefore(type)) {
                stage.strike();
            }
        }
        passBytes(piece);
        if (piece instanceof Piece.Head head && head.upgrade()) {
            stages.forEach(PlacedStage::upgraded);
        }
        strikeAfter(piece, type);
    }

    private void strikeAfter(Piece piece, @Nullable String type) {
        for (PlacedStage stage : stages) {
            if (stage.watch.isAfter(piece, type)) {
                stage.strike();
            }
        }
    }

    /** Cuts the piece where a moment lies inside it. */
    private void passBytes(Piece piece) {
        ByteBuffer wire = piece.wire();
        long end = passed + wire.remaining();
        long cut = stages.stream()
                .mapToLong(stage -> stage.watch.afterByte())
                .filter(at -> at > passed && at < end)
                .min()
                .orElse(end);
        int size = (int) (cut - passed);
        passed = cut;
        entrance.pass(cut == end ? piece : new Piece.Bytes(wire.slice(0, size)));
        if (size > 0) {
            stages.stream().filter(stage -> stage.watch.afterByte() == cut).forEach(PlacedStage::strike);
        }
        if (cut < end) {
            passBytes(new Piece.Bytes(wire.slice(size, wire.remaining() - size)));
        }
    }
}
