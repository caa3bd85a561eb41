package org.realtimetck.client.broken;

import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: the query names no model; the client counts on a default that does not exist. */
public final class OmitsModel extends ReferenceClient {

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target) {
            @Override
            protected String query() {
                return ""; // the fault
            }
        };
    }
}
