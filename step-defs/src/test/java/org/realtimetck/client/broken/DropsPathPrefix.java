package org.realtimetck.client.broken;

import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: of the base URL only host and port are used; what stood before the API's own path is lost. */
public final class DropsPathPrefix extends ReferenceClient {

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target) {
            @Override
            protected String path() {
                return target.dialect().basePath() + "/realtime"; // the fault
            }
        };
    }
}
