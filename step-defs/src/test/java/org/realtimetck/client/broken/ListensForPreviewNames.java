package org.realtimetck.client.broken;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;
import tools.jackson.databind.JsonNode;

/** Bug: a relic of the Preview, answers are awaited under their old names; the client connects and stays silent. */
public final class ListensForPreviewNames extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            @Override
            protected Map<String, Consumer<JsonNode>> listeners() {
                Map<String, Consumer<JsonNode>> old = new HashMap<>();
                super.listeners().forEach((type, listener) -> old.put(preview(type), listener)); // the fault
                return old;
            }

            private String preview(String type) {
                return type.replace("response.output_text", "response.text")
                        .replace("response.output_audio", "response.audio");
            }
        };
    }
}
