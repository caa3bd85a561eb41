package org.realtimetck.session;

import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemAdded;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemDone;
import org.realtimetck.protocol.ServerEvent;

/** Lets items of events say their {@code object}. */
final class ItemObjects {

    private ItemObjects() {}

    static ServerEvent in(ServerEvent event) {
        if (event instanceof ConversationItemAdded added) {
            return new ConversationItemAdded(
                    added.eventId(), added.previousItemId(), added.item().withObject());
        }
        if (event instanceof ConversationItemDone done) {
            return new ConversationItemDone(
                    done.eventId(), done.previousItemId(), done.item().withObject());
        }
        if (event instanceof ConversationItemRetrieved found) {
            return new ConversationItemRetrieved(found.eventId(), found.item().withObject());
        }
        return inResponse(event);
    }

    private static ServerEvent inResponse(ServerEvent event) {
        if (event instanceof ResponseOutputItemAdded added) {
            return new ResponseOutputItemAdded(
                    added.eventId(),
                    added.responseId(),
                    added.outputIndex(),
                    added.item().withObject());
        }
        if (event instanceof ResponseOutputItemDone done) {
            return new ResponseOutputItemDone(
                    done.eventId(),
                    done.responseId(),
                    done.outputIndex(),
                    done.item().withObject());
        }
        return event instanceof ResponseDone done
                ? new ResponseDone(done.eventId(), withObjects(done.response()))
                : event;
    }

    private static Response withObjects(Response response) {
        return new Response(
                response.id(),
                response.status(),
                response.statusDetails(),
                response.output().stream().map(Item::withObject).toList(),
                response.conversationId(),
                response.outputModalities(),
                response.maxOutputTokens(),
                response.audio(),
                response.usage(),
                response.metadata());
    }
}
