package org.realtimetck.client.broken;

import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: a relic of the Preview on Azure, the path without {@code /v1}. */
public final class DialsPreviewPath extends ReferenceClient {

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target) {
            @Override
            protected String path() {
                return super.path().replace("/openai/v1/realtime", "/openai/realtime"); // the fault
            }
        };
    }
}
