package org.realtimetck.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ClientEvent.InputAudioBufferAppend;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCleared;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferSpeechStarted;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferSpeechStopped;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferTimeoutTriggered;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.Status;
import org.realtimetck.protocol.Variation;

/** Takes the user's sound in and makes items of it, when the client says so or when a turn ends. */
final class InputAudioDesk {

    /** What is kept of silence while turn detection waits for speech; the service's own measure is unknown [I]. */
    private static final long LONGEST_SILENCE = 60_000 * AudioFormat.TICKS_PER_MILLI;

    /** Bytes of sound, not of base64 [D]. */
    private static final int LARGEST_APPEND = 15 * 1024 * 1024;

    private final SessionSetup setup;
    private final Ids ids;
    private final Supplier<Optional<TurnDetection>> detection;
    private final Supplier<SessionConfig> config;
    private final InputAudioBuffer buffer;
    private final SpeechDetector detector = new SpeechDetector();
    private final SpeechDetector overhearing = new SpeechDetector();
    private final IdleWatch idle;
    private final ConversationDesk items;
    private final TranscriptionDesk transcriptions;
    private final ResponseDesk responses;
    private final Effects out;
    private @Nullable String nextItemId;

    InputAudioDesk(
            SessionSetup setup,
            Supplier<Optional<TurnDetection>> detection,
            Supplier<SessionConfig> config,
            InputAudioBuffer buffer,
            IdleWatch idle,
            ConversationDesk items,
            TranscriptionDesk transcriptions,
            ResponseDesk responses,
            Effects out) {
        this.setup = setup;
        this.ids = setup.ids();
        this.detection = detection;
        this.config = config;
        this.buffer = buffer;
        this.idle = idle;
        this.items = items;
        this.transcriptions = transcriptions;
        this.responses = responses;
        this.out = out;
    }

    /** Never acknowledged [C]; but a turn may begin or end in it. */
    void append(InputAudioBufferAppend event) throws RefusedException {
        byte[] sound = ClientItems.decode(event.audio(), "audio");
        AudioFormat format = format();
        checkSize(sound, format);
        long before = buffer.written();
        buffer.append(sound, format);
        Optional<TurnDetection> settings = detection.get();
        if (settings.isEmpty()) {
            detector.rest();
            overhear(sound, format, before);
            return;
        }
        overhearing.rest();
        detector.hear(sound, format, before, settings.get(), new Turns(settings.get()));
        if (detector.isSpeech()) {
            transcriptions.heardUntil(buffer.written());
        } else {
            buffer.dropBefore(buffer.written() - LONGEST_SILENCE, format);
        }
    }

    private void checkSize(byte[] sound, AudioFormat format) throws RefusedException {
        if (sound.length > LARGEST_APPEND) {
            throw new RefusedException(SessionErrors.appendTooLarge(LARGEST_APPEND, sound.length));
        }
        long most = setup.limits().inputBuffer().toMillis();
        if (buffer.millis(format) + format.millis(sound.length) > most) {
            throw new RefusedException(SessionErrors.bufferFull(most));
        }
    }

    /** Without turn detection nothing tells that the user speaks but the words that are known already [M]. */
    private void overhear(byte[] sound, AudioFormat format, long before) {
        if (!transcriptions.listensMeanwhile()) {
            overhearing.rest();
            return;
        }
        overhearing.hear(sound, format, before, TurnDetection.NEVER_ENDING, new Overhearing());
        if (overhearing.isSpeech()) {
            transcriptions.heardUntil(buffer.written());
        }
    }

    /**
     * Makes an item and no response, with turn detection or without. What is too short is refused at once, where the
     * service was measured to take 0.8 s and more [I].
     */
    void commit() throws RefusedException {
        if (buffer.millis(format()) == 0 && setup.varies(Variation.EMPTY_COMMIT_IN_SHORT)) {
            throw new RefusedException(SessionErrors.bufferEmpty());
        }
        if (buffer.isTooShortToCommit(format())) {
            throw new RefusedException(SessionErrors.bufferTooSmall(buffer.millis(format())));
        }
        forgetSpeech();
        commit(buffer.take());
    }

    private void forgetSpeech() {
        detector.forgetSpeech();
        overhearing.forgetSpeech();
    }

    void clear() {
        buffer.clear();
        forgetSpeech();
        transcriptions.forget();
        nextItemId = null;
        out.send(new InputAudioBufferCleared(ids.event()));
    }

    /** The silence is committed, and answered if turns are [D]. */
    void idleTimeout(String responseId) {
        if (detector.isSpeech() || !idle.isOver(responseId)) {
            return;
        }
        long start = Math.max(idle.silenceStart(), buffer.start(format()));
        out.send(new InputAudioBufferTimeoutTriggered(
                ids.event(), millis(start), millis(buffer.written()), announceItemId()));
        buffer.dropBefore(start, format());
        commit(buffer.take());
        detection.get().filter(TurnDetection::createsResponse).ifPresent(settings -> respond());
    }

    private void commit(byte[] sound) {
        idle.stop();
        List<ContentPart> content = List.of(new ContentPart.InputAudio(null, null));
        Item item = new Item.Message(takeItemId(), Status.COMPLETED, Role.USER, content, null);
        ConversationEntry entry = new ConversationEntry(item, format(), List.of(sound));
        items.append(entry);
        transcriptions.begin(entry, sound, format());
    }

    /** The id that was told when the speech began, if it was. */
    private String takeItemId() {
        String told = nextItemId;
        nextItemId = null;
        return told == null ? ids.item() : told;
    }

    /** One id for all that is told of the sound before it is an item. */
    private String announceItemId() {
        String told = nextItemId == null ? ids.item() : nextItemId;
        nextItemId = told;
        return told;
    }

    private void respond() {
        try {
            responses.create(config.get(), Map.of());
        } catch (RefusedException refused) {
            // no event of the client's is at fault: another response is running and may not be interrupted [D]
            out.refuse(refused.error());
        }
    }

    private AudioFormat format() {
        return config.get().inputFormat();
    }

    private static long millis(long ticks) {
        return ticks / AudioFormat.TICKS_PER_MILLI;
    }

    private final class Turns implements SpeechDetector.Ear {

        private final TurnDetection detection;

        Turns(TurnDetection detection) {
            this.detection = detection;
        }

        @Override
        public void speechStarted(long start) {
            idle.stop();
            long padding = detection.prefixPaddingMillis() * AudioFormat.TICKS_PER_MILLI;
            // the padding does not reach into sound that was committed or cleared [I]
            long padded = Math.max(start - padding, buffer.start(format()));
            buffer.dropBefore(padded, format());
            String itemId = announceItemId();
            out.send(new InputAudioBufferSpeechStarted(ids.event(), millis(padded), itemId));
            transcriptions.speechStarted(itemId, start);
            if (detection.interruptsResponse()) {
                responses.interrupt();
            }
        }

        /** The item holds what lies between the two moments [D; C: the recorded tokens and seconds agree]. */
        @Override
        public void speechStopped(long end) {
            String itemId = Objects.requireNonNull(nextItemId, "speech stops only where it has started");
            transcriptions.heardUntil(end);
            out.send(new InputAudioBufferSpeechStopped(ids.event(), millis(end), itemId));
            commit(buffer.takeUntil(end, format()));
            if (detection.createsResponse()) {
                respond();
            }
        }
    }

    /** Hears that somebody speaks, and tells nobody but the transcription. */
    private final class Overhearing implements SpeechDetector.Ear {

        @Override
        public void speechStarted(long start) {
            transcriptions.speechStarted(announceItemId(), start);
        }

        @Override
        public void speechStopped(long end) {
            throw new IllegalStateException("speech ended at tick " + end + " where only the client ends turns");
        }
    }
}
