package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.diagnosis.Sound;
import org.realtimetck.journal.Entry;

/** Sound in a form the service cannot read. */
public final class AudioNotBase64 implements Rule {

    private static final RulePage PAGE = new RulePage(
            "AIN-01",
            Keyword.MUST,
            "A client MUST send sound as base64 in the audio of input_audio_buffer.append, as text messages.",
            "Nothing is heard, and the service complains of an invalid value.",
            "The bytes are sent as they are, or in the alphabet of URLs, or with a data URL in front.",
            "Encode the bytes with standard base64, padded, and send {\"type\":\"input_audio_buffer.append\",\"audio\":…} as text.",
            List.of("Azure-Samples/aoai-realtime-audio-sdk#95"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        exchange.entriesOf(Entry.Received.class)
                .filter(Entry.Received::binary)
                .findFirst()
                .ifPresent(binary -> findings.add(PAGE.finding(
                        "A binary message came at " + Millis.of(binary.atMicros()) + " on connection "
                                + binary.connection() + ".",
                        List.of(exchange.indexOf(binary)))));
        exchange.fromClient("input_audio_buffer.append").stream()
                .filter(append -> append.at("audio").isString())
                .filter(append -> Sound.bytes(append.text("audio")).isEmpty())
                .findFirst()
                .ifPresent(append -> findings.add(PAGE.finding(
                        append.told() + ", has audio that is no base64; it begins with '" + start(append) + "'.",
                        List.of(append.index()))));
        return findings;
    }

    private static String start(Message append) {
        String audio = append.text("audio");
        return audio.substring(0, Math.min(24, audio.length()));
    }
}
