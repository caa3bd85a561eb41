package org.realtimetck.session;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallArgumentsDelta;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioTranscriptDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDelta;
import org.realtimetck.protocol.ServerEvent;

/** Sees from what is sent how far the response in the conversation is; those outside of it do not count. */
final class ResponseWatch implements Consumer<ServerEvent> {

    /** Told right behind the event. */
    interface Moments {
        void created();

        void delta();

        void done();
    }

    private final Moments moments;
    private @Nullable String active;

    ResponseWatch(Moments moments) {
        this.moments = moments;
    }

    @Override
    public void accept(ServerEvent event) {
        if (event instanceof ResponseCreated created && isInConversation(created.response())) {
            active = created.response().id();
            moments.created();
        } else if (event instanceof ResponseDone done && done.response().id().equals(active)) {
            active = null;
            moments.done();
        } else if (active != null && active.equals(responseOfDelta(event))) {
            moments.delta();
        }
    }

    private static boolean isInConversation(Response response) {
        return response.conversationId() != null;
    }

    private static @Nullable String responseOfDelta(ServerEvent event) {
        if (event instanceof ResponseOutputTextDelta delta) {
            return delta.responseId();
        }
        if (event instanceof ResponseOutputAudioTranscriptDelta delta) {
            return delta.responseId();
        }
        if (event instanceof ResponseOutputAudioDelta delta) {
            return delta.responseId();
        }
        if (event instanceof ResponseFunctionCallArgumentsDelta delta) {
            return delta.responseId();
        }
        return event instanceof ResponseMcpCallArgumentsDelta delta ? delta.responseId() : null;
    }
}
