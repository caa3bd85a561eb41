package org.realtimetck.client.broken;

import org.realtimetck.client.reference.ClientEvents;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Transcripts;
import tools.jackson.databind.JsonNode;

/** Bug: asks for an answer where there is nobody to give one. */
public final class AsksInTranscription extends ReferenceClient {

    @Override
    protected Transcripts transcripts(Outlets outlets) {
        return new Transcripts(outlets) {
            @Override
            protected void completed(JsonNode event, String transcript) {
                outlets.send(ClientEvents.createResponse()); // the fault
                super.completed(event, transcript);
            }
        };
    }
}
