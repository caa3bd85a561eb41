package org.realtimetck.client.broken;

import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ServiceError;
import org.realtimetck.client.reference.Transcripts;
import tools.jackson.databind.JsonNode;

/** Bug: takes a transcription that failed for the end of the session. */
public final class GivesUpTranscribing extends ReferenceClient {

    @Override
    protected Transcripts transcripts(Outlets outlets) {
        return new Transcripts(outlets) {
            @Override
            protected void failed(ServiceError error, JsonNode event) {
                super.failed(error, event);
                hangUp(); // the fault
            }
        };
    }
}
