package org.realtimetck.client.broken;

import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: a relic of the Preview on Azure, the dated version in the query. */
public final class AddsApiVersion extends ReferenceClient {

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target) {
            @Override
            protected String query() {
                return super.query() + "&api-version=2025-04-01-preview"; // the fault
            }
        };
    }
}
