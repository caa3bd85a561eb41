package org.realtimetck.client.broken;

import java.util.HashMap;
import java.util.Map;
import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: a relic of the Preview, the header that asks for the Beta. */
public final class SendsBetaHeader extends ReferenceClient {

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target) {
            @Override
            protected Map<String, String> headers() {
                Map<String, String> headers = new HashMap<>(super.headers());
                headers.put("OpenAI-Beta", "realtime=v1"); // the fault
                return headers;
            }
        };
    }
}
