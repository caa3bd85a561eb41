package org.realtimetck.client.broken;

import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Transcripts;
import tools.jackson.databind.JsonNode;

/** Bug: knows what was said from the deltas alone. */
public final class NeedsTranscriptDeltas extends ReferenceClient {

    @Override
    protected Transcripts transcripts(Outlets outlets) {
        return new Transcripts(outlets) {
            @Override
            protected void completed(JsonNode event, String transcript) {
                super.completed(event, ""); // the fault
            }
        };
    }
}
