package org.realtimetck.client.broken;

import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: names a model in the address of a transcription as well. */
public final class NamesModelForTranscription extends ReferenceClient {

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target) {
            @Override
            protected String transcriptionQuery() {
                return super.transcriptionQuery() + "&" + query(); // the fault
            }
        };
    }
}
