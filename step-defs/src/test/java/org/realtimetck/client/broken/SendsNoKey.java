package org.realtimetck.client.broken;

import java.util.Map;
import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: the key is configured and never sent. */
public final class SendsNoKey extends ReferenceClient {

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target) {
            @Override
            protected Map<String, String> headers() {
                return Map.of(); // the fault
            }
        };
    }
}
