package org.realtimetck.sandbox;

import java.util.List;
import org.realtimetck.script.Model;
import org.realtimetck.script.Prompt;
import org.realtimetck.script.Reply;

/** Lets responses of one connection end badly by chance. Called on the session's turn only. */
final class ChanceModel implements Model {

    private final Model healthy;
    private final List<Chance<DrawnEnding>> chances;
    private final Dice dice;
    private int asked;

    ChanceModel(Model healthy, List<Chance<DrawnEnding>> chances, Dice dice) {
        this.healthy = healthy;
        this.chances = List.copyOf(chances);
        this.dice = dice;
    }

    @Override
    public Reply reply(Prompt prompt) {
        Reply reply = healthy.reply(prompt);
        return Drawn.of(chances, dice.of(++asked))
                .findFirst()
                .map(drawn -> reply.endingWith(drawn.chance().trouble().drawn(drawn.inside())))
                .orElse(reply);
    }
}
