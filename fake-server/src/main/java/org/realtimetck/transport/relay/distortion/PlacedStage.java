package org.realtimetck.transport.relay.distortion;

/** One distortion in the way of one connection: transparent until its moment. */
final class PlacedStage implements Stage {

    private final PlacedDistortion placed;
    private final Reins reins;
    private final Runnable onStrike;
    final Watch watch;
    private Stage next;
    private boolean struck;
    private boolean overdue;
    private boolean upgraded;

    PlacedStage(PlacedDistortion placed, Stage next, Reins reins, Runnable onStrike) {
        this.placed = placed;
        this.next = next;
        this.reins = reins;
        this.onStrike = onStrike;
        this.watch = new Watch(placed.moment());
    }

    Moment moment() {
        return placed.moment();
    }

    @Override
    public void pass(Piece piece) {
        next.pass(piece);
    }

    void upgraded() {
        upgraded = true;
        if (overdue) {
            strike();
        }
    }

    void strike() {
        if (placed.distortion().waitsForUpgrade() && !upgraded) {
            overdue = true;
        } else if (!struck) {
            struck = true;
            begin(placed.distortion());
        }
    }

    private void begin(Distortion distortion) {
        if (distortion instanceof Strike strike) {
            onStrike.run();
            strike.strike(next);
        } else if (distortion instanceof Regime regime) {
            onStrike.run();
            next = regime.under(next, reins);
        }
    }
}
