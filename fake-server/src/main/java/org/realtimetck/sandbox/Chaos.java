package org.realtimetck.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.script.Model;
import org.realtimetck.transport.upgrade.UpgradeFault;

/**
 * A profile and a seed: from these and the number of a connection follows all that goes wrong on it. The same three mean
 * the same, whatever happens on other connections and however they follow one another. A value.
 */
public record Chaos(ChaosProfile profile, long seed) {

    private static final int HANDSHAKES = 1;
    private static final int CONNECTIONS = 2;
    private static final int RESPONSES = 3;

    /** @throws IllegalArgumentException if there is no profile of that name; the message names the likely one */
    public static Chaos of(String profile, long seed) {
        return new Chaos(ChaosProfiles.named(profile), seed);
    }

    /**
     * What goes wrong with a handshake, if anything does.
     *
     * @param connection its number in the sandbox, from 1
     */
    public Optional<UpgradeFault> handshake(int connection) {
        return drawnHandshake(connection).map(Chance::trouble);
    }

    private Optional<Chance<UpgradeFault>> drawnHandshake(int connection) {
        return Drawn.of(profile.handshakes(), dice(connection).of(HANDSHAKES))
                .findFirst()
                .map(Drawn::chance);
    }

    /**
     * What goes wrong with the events of a connection that was let in, in order along the pipe.
     *
     * @param connection its number in the sandbox, from 1
     */
    public List<PlacedFault> faults(int connection) {
        return Drawn.of(profile.connections(), dice(connection).of(CONNECTIONS))
                .map(drawn -> drawn.chance().trouble().drawn(drawn.inside()))
                .toList();
    }

    /**
     * The model one connection hears.
     *
     * @param healthy what it would say if nothing went wrong
     * @param connection its number in the sandbox, from 1
     */
    public Model model(Model healthy, int connection) {
        return profile.responses().isEmpty()
                ? healthy
                : new ChanceModel(healthy, profile.responses(), dice(connection).of(RESPONSES));
    }

    /**
     * For people: what was drawn for a connection. What befalls its responses is not among it.
     *
     * @param connection its number in the sandbox, from 1
     */
    public List<String> meets(int connection) {
        List<String> meets = new ArrayList<>();
        drawnHandshake(connection).ifPresent(chance -> meets.add(chance.what()));
        if (meets.isEmpty()) {
            Drawn.of(profile.connections(), dice(connection).of(CONNECTIONS))
                    .forEach(drawn -> meets.add(drawn.chance().what()));
        }
        return List.copyOf(meets);
    }

    private Dice dice(int connection) {
        return new Dice(seed).of(connection);
    }
}
