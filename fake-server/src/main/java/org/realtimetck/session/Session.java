package org.realtimetck.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ConversationEvent.ConversationCreated;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.SessionEvent.SessionCreated;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.protocol.Variation;

/**
 * One session: inputs in, effects out. It has no thread, clock of its own or socket, and is not thread-safe; whoever
 * owns it calls it from one thread at a time.
 */
public final class Session {

    private final SessionSetup setup;
    private final String id;
    private final Effects out;
    private final Conversation conversation;
    private final VoiceLock voices;
    private final McpDesk mcp;
    private final ConversationDesk items;
    private final TranscriptionDesk transcriptions;
    private final ResponseDesk responses;
    private final InputAudioDesk inputAudio;
    private SessionConfig config;
    private boolean over;

    public Session(SessionSetup setup) {
        this.setup = setup;
        this.id = setup.ids().session();
        this.out = new Effects(setup);
        this.conversation = new Conversation(setup.ids().conversation());
        this.voices = new VoiceLock(conversation);
        this.mcp = new McpDesk(setup, conversation, out);
        this.items = new ConversationDesk(setup, conversation, mcp, out);
        Supplier<Optional<TurnDetection>> turnDetection = new CurrentTurnDetection(this::config);
        InputAudioBuffer buffer = new InputAudioBuffer();
        IdleWatch idle = new IdleWatch(turnDetection, buffer, out);
        this.transcriptions = new TranscriptionDesk(setup.script().hearing(), setup.ids(), this::config, out);
        this.responses = new ResponseDesk(setup, id, conversation, voices, idle, mcp, out);
        this.inputAudio = new InputAudioDesk(
                setup, turnDetection, this::config, buffer, idle, items, transcriptions, responses, out);
        long expiresAt = setup.clock().in(setup.limits().lifetime()).getEpochSecond();
        SessionConfig defaults = setup.kind() == SessionSetup.Kind.TRANSCRIPTION
                ? SessionDefaults.transcription(id, expiresAt, setup.variations())
                : SessionDefaults.realtime(id, setup.modelName(), expiresAt, setup.variations());
        this.config = defaults.with(setup.initial());
    }

    public String id() {
        return id;
    }

    private SessionConfig config() {
        return config;
    }

    /** The first burst: {@code session.created}, which comes unasked [M]. Call once, before any input. */
    public List<Effect> start() {
        out.send(new SessionCreated(setup.ids().event(), config.reported()));
        if (setup.varies(Variation.CONVERSATION_CREATED_SENT) && !config.isTranscription()) {
            out.send(new ConversationCreated(
                    setup.ids().event(),
                    new ConversationCreated.Conversation(conversation.id(), "realtime.conversation")));
        }
        out.wake(setup.limits().lifetime(), new Input.Expiry());
        if (!config.mcpServers().isEmpty()) {
            out.wake(Duration.ZERO, new Input.SessionBegun());
        }
        return out.take();
    }

    /** What the input leads to; nothing once the session has closed. */
    public List<Effect> on(Input input) {
        if (over) {
            return List.of();
        }
        if (input instanceof Input.Arrived arrived) {
            carryOut(arrived.event());
        } else if (input instanceof Input.Refused refused) {
            out.refuse(refused.error());
        } else if (input instanceof Input.Due due) {
            onDue(due.what());
        } else {
            throw new IllegalArgumentException("no way to handle " + input);
        }
        return out.take();
    }

    private void onDue(Input.Wakeup what) {
        if (what instanceof Input.NextPiece next) {
            responses.proceed(next.responseId());
        } else if (what instanceof Input.NextWords next) {
            transcriptions.proceed(next.itemId());
        } else if (what instanceof Input.McpAnswer answer) {
            mcp.proceed(answer.itemId());
        } else if (what instanceof Input.SessionBegun) {
            mcp.declare(config.mcpServers());
        } else if (what instanceof Input.UpdateConfirmed update) {
            confirmUpdate(update.session());
        } else if (what instanceof Input.IdleTimeout idle) {
            inputAudio.idleTimeout(idle.responseId());
        } else {
            // one error, then the close with the same sentence [C]
            out.refuse(SessionErrors.expired(
                    setup.varies(Variation.SESSION_EXPIRED_AS_TYPE) ? "session_expired" : ErrorBody.INVALID_REQUEST));
            out.close(1001, SessionErrors.expiryText());
            over = true;
        }
    }

    private void carryOut(ClientEvent event) {
        Deed deed = event.accept(new Deeds());
        try {
            deed.run();
        } catch (RefusedException refused) {
            out.refuse(refused.answering(event.eventId()));
        }
    }

    private void update(Map<String, Object> update) throws RefusedException {
        UpdateRules.checkType(update, config);
        voices.check(update, config);
        SessionConfig updated = config.with(update);
        UpdateRules.check(update, updated);
        config = updated;
        Duration moment = setup.limits().updateTakes();
        if (moment.isZero()) {
            confirmUpdate(config.reported());
        } else {
            out.wake(moment, new Input.UpdateConfirmed(config.reported()));
        }
    }

    private void confirmUpdate(Map<String, Object> reported) {
        out.send(new SessionUpdated(setup.ids().event(), reported));
        mcp.declare(config.mcpServers());
    }

    private void createResponse(@Nullable Map<String, Object> overrides) throws RefusedException {
        if (config.isTranscription()) {
            throw new RefusedException(SessionErrors.noResponsesInTranscription());
        }
        responses.create(config, overrides == null ? new LinkedHashMap<>() : overrides);
    }

    /** What an event asks for; it may be refused, and then nothing has changed. */
    @FunctionalInterface
    private interface Deed {
        void run() throws RefusedException;
    }

    private final class Deeds implements ClientEvent.Handler<Deed> {

        @Override
        public Deed sessionUpdate(ClientEvent.SessionUpdate event) {
            return () -> update(event.session());
        }

        @Override
        public Deed inputAudioBufferAppend(ClientEvent.InputAudioBufferAppend event) {
            return () -> inputAudio.append(event);
        }

        @Override
        public Deed inputAudioBufferCommit(ClientEvent.InputAudioBufferCommit event) {
            return inputAudio::commit;
        }

        @Override
        public Deed inputAudioBufferClear(ClientEvent.InputAudioBufferClear event) {
            return inputAudio::clear;
        }

        @Override
        public Deed outputAudioBufferClear(ClientEvent.OutputAudioBufferClear event) {
            // the reader refuses the word on a WebSocket; other transports bring a buffer with them
            return () -> {
                throw new IllegalStateException("output_audio_buffer.clear reached a session without such a buffer");
            };
        }

        @Override
        public Deed conversationItemCreate(ClientEvent.ConversationItemCreate event) {
            return () -> items.create(event, config.inputFormat());
        }

        @Override
        public Deed conversationItemRetrieve(ClientEvent.ConversationItemRetrieve event) {
            return () -> items.retrieve(event.itemId());
        }

        @Override
        public Deed conversationItemTruncate(ClientEvent.ConversationItemTruncate event) {
            return () -> items.truncate(event);
        }

        @Override
        public Deed conversationItemDelete(ClientEvent.ConversationItemDelete event) {
            return () -> items.delete(event.itemId());
        }

        @Override
        public Deed responseCreate(ClientEvent.ResponseCreate event) {
            return () -> createResponse(event.response());
        }

        @Override
        public Deed responseCancel(ClientEvent.ResponseCancel event) {
            return () -> responses.cancel(event.responseId());
        }
    }
}
