package org.realtimetck.session;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;

/** An item with what the reports leave out: its sound. */
final class ConversationEntry {

    private Item item;
    private AudioFormat format;
    private final ByteArrayOutputStream audio = new ByteArrayOutputStream(0);

    ConversationEntry(Item item, AudioFormat format, byte[] audio) {
        this.item = item;
        this.format = format;
        this.audio.writeBytes(audio);
    }

    ConversationEntry(Item item) {
        this(item, AudioFormat.PCM, new byte[0]);
    }

    Item item() {
        return item;
    }

    void become(Item newItem) {
        item = newItem;
    }

    void speakIn(AudioFormat outputFormat) {
        format = outputFormat;
    }

    void hear(byte[] more) {
        audio.writeBytes(more);
    }

    /** Whole milliseconds of sound, rounded down. */
    long audioMillis() {
        return (long) format.millis(audio.size());
    }

    void cutAudioAt(long millis) {
        byte[] whole = audio.toByteArray();
        audio.reset();
        audio.write(whole, 0, (int) Math.min(whole.length, millis * format.bytesPerMilli()));
    }

    /** The item with its sound in base64, as {@code conversation.item.retrieved} shows it. */
    Item withAudio() {
        if (audio.size() == 0 || !(item instanceof Item.Message message)) {
            return item;
        }
        String base64 = Base64.getEncoder().encodeToString(audio.toByteArray());
        List<ContentPart> content =
                message.content().stream().map(part -> withAudio(part, base64)).toList();
        return new Item.Message(message.id(), message.status(), message.role(), content, message.phase());
    }

    private static ContentPart withAudio(ContentPart part, String base64) {
        if (part instanceof ContentPart.InputAudio input) {
            return new ContentPart.InputAudio(base64, input.transcript());
        }
        if (part instanceof ContentPart.OutputAudio output) {
            return new ContentPart.OutputAudio(base64, output.transcript());
        }
        return part;
    }
}
