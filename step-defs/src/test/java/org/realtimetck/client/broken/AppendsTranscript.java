package org.realtimetck.client.broken;

import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Transcripts;
import tools.jackson.databind.JsonNode;

/** Bug: takes the whole transcript for one more piece of it. */
public final class AppendsTranscript extends ReferenceClient {

    @Override
    protected Transcripts transcripts(Outlets outlets) {
        return new Transcripts(outlets) {
            @Override
            protected void completed(JsonNode event, String transcript) {
                deliver(event, transcript); // the fault
                super.completed(event, transcript);
            }
        };
    }
}
