package org.realtimetck.client.reference;

import java.util.Set;
import org.realtimetck.client.Capability;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.client.inprocess.InProcessClient;
import org.realtimetck.kit.KitVersion;
import org.realtimetck.wire.Dialect;

/** The reference client as a client under test. */
public final class ReferenceClients {

    /** It claims everything, and is expected to pass everything. */
    public static final Profile PROFILE = new Profile(
            "reference",
            KitVersion.get(),
            null,
            Level.FRAMEWORK,
            Set.of(Capability.values()),
            Set.of(Dialect.values()),
            8);

    private ReferenceClients() {}

    public static ClientUnderTest create() {
        return new InProcessClient(PROFILE, ReferenceClient::new);
    }
}
