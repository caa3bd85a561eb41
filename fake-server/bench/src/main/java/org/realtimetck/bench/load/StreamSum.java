package org.realtimetck.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a spoken response was, in a few numbers: two that are equal said the same, sample for sample, and in as many
 * events. Ids are not in it.
 *
 * @param events from {@code response.created} to {@code response.done}
 * @param soundBytes decoded
 * @param crc of sound and transcript, in the order of their deltas, and of how it ended
 */
public record StreamSum(int events, long soundBytes, long crc) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Asks for a response to one question and reads it to its end. */
    public static StreamSum ask(LoadConnection connection, String question) throws IOException {
        connection.send(Events.userText(question));
        connection.send(Events.RESPOND);
        return read(connection);
    }

    private static StreamSum read(LoadConnection connection) throws IOException {
        CRC32 crc = new CRC32();
        ServerText text = connection.nextOf("response.created");
        int events = 1;
        long soundBytes = 0;
        while (!text.isOf("response.done")) {
            text = connection.next();
            events++;
            if (text.isOf("response.output_audio.delta")) {
                byte[] sound = Base64.getDecoder().decode(delta(text));
                soundBytes += sound.length;
                crc.update(sound);
            } else if (text.isOf("response.output_audio_transcript.delta")) {
                crc.update(delta(text).getBytes(StandardCharsets.UTF_8));
            }
        }
        JsonNode done = MAPPER.readTree(text.text());
        crc.update(done.at("/response/status").asString().getBytes(StandardCharsets.UTF_8));
        crc.update(done.at("/response/output/0/content/0/transcript").asString().getBytes(StandardCharsets.UTF_8));
        return new StreamSum(events, soundBytes, crc.getValue());
    }

    private static String delta(ServerText text) {
        return MAPPER.readTree(text.text()).path("delta").asString();
    }
}
