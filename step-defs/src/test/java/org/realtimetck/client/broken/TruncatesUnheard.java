package org.realtimetck.client.broken;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.realtimetck.client.reference.AnswerParts;
import org.realtimetck.client.reference.ClientEvents;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.Turns;
import tools.jackson.databind.JsonNode;

/** Bug: truncates the item that came last, whether there was anything to hear of it or not. */
public final class TruncatesUnheard extends ReferenceClient {

    @Override
    protected Turns turns(Outlets outlets, AnswerParts answer) {
        return new Turns(outlets, answer) {
            private String lastItem = "";

            @Override
            protected Map<String, Consumer<JsonNode>> listeners() {
                Map<String, Consumer<JsonNode>> listeners = new HashMap<>(super.listeners());
                listeners.put(
                        "response.content_part.added",
                        event -> lastItem = event.path("item_id").asString(""));
                return listeners;
            }

            @Override
            protected void cancel() {
                super.cancel();
                outlets.send(ClientEvents.truncate(lastItem, 0)); // the fault
            }
        };
    }
}
