package org.realtimetck.server;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Variation;
import org.realtimetck.sandbox.Chaos;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.wire.Dialect;

/**
 * @param address to bind to; loopback unless somebody means otherwise
 * @param port for plain HTTP; 0 for any free one
 * @param tlsPort for TLS; 0 for any free one
 * @param strictKeys true if only keys of open sandboxes are taken
 * @param dialect the service to play for keys of no sandbox; null for both, by the path
 * @param model what those clients hear
 * @param authorityFolder where the kit's certificate authority is kept between starts
 * @param variations where it departs, towards keys of no sandbox, from what the fake usually does
 * @param chaos what goes wrong by chance towards keys of no sandbox; null for nothing
 * @param selfCheck judges what the fake says; what it finds is a fault of the kit
 */
public record ServerOptions(
        String address,
        int port,
        int tlsPort,
        boolean strictKeys,
        @Nullable Dialect dialect,
        Model model,
        Path authorityFolder,
        Set<Variation> variations,
        @Nullable Chaos chaos,
        SelfCheck selfCheck) {

    public ServerOptions {
        variations = Set.copyOf(variations);
    }

    /** As the service usually is, and trusted to be so. */
    public ServerOptions(
            String address,
            int port,
            int tlsPort,
            boolean strictKeys,
            @Nullable Dialect dialect,
            Model model,
            Path authorityFolder) {
        this(address, port, tlsPort, strictKeys, dialect, model, authorityFolder, Set.of(), null, SelfCheck.off());
    }

    /** Loopback, free ports, only known keys: what a run of scenarios wants. */
    public static ServerOptions forScenarios(Path authorityFolder) {
        return new ServerOptions("127.0.0.1", 0, 0, true, null, new Assistant(Pace.IMMEDIATE), authorityFolder);
    }

    /** The same with another self-check. */
    public ServerOptions with(SelfCheck newSelfCheck) {
        return new ServerOptions(
                address, port, tlsPort, strictKeys, dialect, model, authorityFolder, variations, chaos, newSelfCheck);
    }

    /** The same with another chaos, or none. */
    public ServerOptions with(@Nullable Chaos newChaos) {
        return new ServerOptions(
                address, port, tlsPort, strictKeys, dialect, model, authorityFolder, variations, newChaos, selfCheck);
    }

    public ServerOptions varying(Set<Variation> newVariations) {
        return new ServerOptions(
                address, port, tlsPort, strictKeys, dialect, model, authorityFolder, newVariations, chaos, selfCheck);
    }
}
