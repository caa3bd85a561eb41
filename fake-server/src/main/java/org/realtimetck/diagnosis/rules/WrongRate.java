package org.realtimetck.diagnosis.rules;

import java.util.List;
import java.util.Map;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.diagnosis.Sound;
import tools.jackson.databind.JsonNode;

/** The sound comes at the speed of another sample rate than the one declared. */
public final class WrongRate implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "AIN-02",
            Keyword.MUST,
            "A client MUST send the sample rate and the encoding it declares.",
            "Transcripts of words nobody said, speech that never begins or never ends, or a close at the first packet.",
            "The source has another rate, or another number of channels, than the session says.",
            "Resample to what the session declares: 24 kHz PCM 16 bit mono, or declare audio/pcmu for telephony at 8 kHz. Renaming the format does not change the sound.",
            List.of(
                    "openai/openai-realtime-api-beta#94",
                    "akdeb/ElatoAI#25",
                    "twilio-samples/speech-assistant-openai-realtime-api-python#6"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    /** Shorter streams say nothing about their speed. */
    private static final long LONG_ENOUGH_MICROS = 2_000_000;

    private static final int ENOUGH_PIECES = 20;

    /** How far a live stream may be from a speed and still have it. */
    private static final double TOLERANCE = 0.06;

    /** What a second of somebody's sound lasts in the declared format, by its likely source. */
    private static final Map<Double, String> SPEEDS = Map.of(
            8.0 / 24.0,
            "8 kHz PCM 16 bit",
            16.0 / 24.0,
            "16 kHz PCM 16 bit",
            44.1 / 24.0,
            "44.1 kHz PCM 16 bit",
            2.0,
            "48 kHz PCM 16 bit, or two channels",
            1.0 / 6.0,
            "8 kHz with one byte a sample, as in telephony");

    @Override
    public List<Finding> judge(Connection connection) {
        List<Message> appends = connection.fromClient("input_audio_buffer.append");
        if (appends.size() < ENOUGH_PIECES) {
            return List.of();
        }
        Message first = appends.get(0);
        Message last = appends.get(appends.size() - 1);
        long took = last.atMicros() - first.atMicros();
        JsonNode format = connection.sessionBefore(last).at("/audio/input/format");
        if (took < LONG_ENOUGH_MICROS || !Sound.isPcm(format)) {
            return List.of();
        }
        // the last piece was spoken before it was sent, the first one before the clock began
        long bytes = appends.stream().skip(1).mapToLong(Sound::lengthOf).sum();
        double speed = Sound.millis(bytes, format) * 1_000 / took;
        return SPEEDS.entrySet().stream()
                .filter(known -> Math.abs(speed / known.getKey() - 1) < TOLERANCE)
                .map(known -> finding(first, last, bytes, took, format, known.getValue()))
                .toList();
    }

    private static Finding finding(
            Message first, Message last, long bytes, long tookMicros, JsonNode format, String source) {
        long perSecond = Math.round(bytes * 1_000_000.0 / tookMicros);
        return PAGE.finding(
                "From " + first.told() + " to event #" + last.index() + " sound came at " + perSecond
                        + " bytes a second; the session declares " + Sound.bytesPerSecond(format)
                        + ". That is the speed of " + source + ".",
                List.of(first.index(), last.index()));
    }
}
