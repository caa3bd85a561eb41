package org.realtimetck.client.broken;

import java.net.URI;
import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: dials an address of its own and reports, truthfully, that nobody is there. */
public final class DialsNowhere extends ReferenceClient {

    private static final URI NOWHERE = URI.create("https://127.0.0.1:1"); // the fault

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(new Target(
                target.dialect(),
                NOWHERE,
                target.httpOrigin(),
                target.key(),
                target.model(),
                target.caFile(),
                target.trustStore(),
                target.timeScale()));
    }
}
