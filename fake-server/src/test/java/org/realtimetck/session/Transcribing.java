package org.realtimetck.session;

import com.openai.core.ObjectMappers;
import com.openai.models.realtime.RealtimeServerEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.InputAudioTranscriptionEvent;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainHearing;
import org.realtimetck.script.QueuedHearing;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;

/** Sessions that write down what the user says. */
final class Transcribing {

    static final String DELTA = "conversation.item.input_audio_transcription.delta";
    static final String SEGMENT = "conversation.item.input_audio_transcription.segment";
    static final String COMPLETED = "conversation.item.input_audio_transcription.completed";
    static final String FAILED = "conversation.item.input_audio_transcription.failed";

    /** Speech from 960 to 2240 ms; a session keeps it from 660 to 2464 ms. */
    static final byte[] TURN = Sounds.join(Sounds.silence(960), Sounds.tone(1_280, -20), Sounds.silence(320));

    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);

    private Transcribing() {}

    static Hearing script(Heard... heard) {
        return new QueuedHearing(List.of(heard), new PlainHearing(Pace.IMMEDIATE));
    }

    /** A conversation that answers in writing. */
    static SessionBench bench(Hearing hearing, String model) {
        return bench(hearing, Tree.of("model", model));
    }

    static SessionBench bench(Hearing hearing, Map<String, Object> transcription) {
        SessionBench bench = SessionBench.of(
                SessionBench.hearing(SessionBench.setup("gpt-realtime", new Assistant(Pace.IMMEDIATE)), hearing));
        bench.on(Client.update("output_modalities", List.of("text")));
        bench.on(Client.updateInput("transcription", transcription));
        return bench;
    }

    /** A transcription session in which the client ends the turns. */
    static SessionBench manual(Hearing hearing, Map<String, Object> transcription) {
        SessionBench bench = SessionBench.of(SessionBench.hearing(SessionBench.transcription(), hearing));
        bench.on(Client.updateTranscription(
                "audio", Tree.of("input", Tree.of("turn_detection", null, "transcription", transcription))));
        return bench;
    }

    /** The sound in pieces of 100 ms, as a microphone gives it. */
    static ClientEvent[] pieces(byte[] sound) {
        List<ClientEvent> pieces = new ArrayList<>();
        for (int from = 0; from < sound.length; from += 4_800) {
            pieces.add(Client.append(Arrays.copyOfRange(sound, from, Math.min(sound.length, from + 4_800))));
        }
        return pieces.toArray(ClientEvent[]::new);
    }

    /** Types, with runs of one type told once. */
    static List<String> kinds(List<ServerEvent> events) {
        List<String> kinds = new ArrayList<>();
        for (String type : SessionBench.types(events)) {
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(type)) {
                kinds.add(type);
            }
        }
        return kinds;
    }

    static List<String> deltas(List<ServerEvent> events) {
        return SessionBench.all(events, ConversationItemInputAudioTranscriptionDelta.class).stream()
                .map(ConversationItemInputAudioTranscriptionDelta::delta)
                .toList();
    }

    /** True if the official models take every transcription event for what it is. */
    static boolean areValid(List<ServerEvent> events) throws IOException {
        for (ServerEvent event : SessionBench.all(events, InputAudioTranscriptionEvent.class)) {
            String written = CODEC.write(event);
            RealtimeServerEvent read = ObjectMappers.jsonMapper().readValue(written, RealtimeServerEvent.class);
            if (!read.validate().isValid()) {
                return false;
            }
        }
        return true;
    }
}
