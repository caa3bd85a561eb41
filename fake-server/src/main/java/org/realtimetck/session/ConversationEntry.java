package org.realtimetck.session;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;

/** An item with what the reports leave out: its sound. */
final class ConversationEntry {

    private final AudioFormat format;
    private final List<byte[]> given;
    private final ByteArrayOutputStream spoken = new ByteArrayOutputStream(0);
    private Item item;
    private long spokenBytes;
    private boolean truncated;
    private @Nullable String heard;

    /**
     * An item of the client.
     *
     * @param given one sound for every {@code input_audio} part, in order; empty where the client left it out
     */
    ConversationEntry(Item item, AudioFormat format, List<byte[]> given) {
        this.item = item;
        this.format = format;
        this.given = given;
    }

    /** An item without sound, or one of the model's that is yet to be spoken. */
    ConversationEntry(Item item, AudioFormat format) {
        this(item, format, List.of());
    }

    Item item() {
        return item;
    }

    /** Takes a newer state of the item; what was cut from its sound is cut from its words as well. */
    void become(Item newItem) {
        item = truncated ? Transcript.cut(newItem, spoken.size(), spokenBytes) : newItem;
    }

    /** More of the model's speech; what follows a cut is lost [D]. */
    void hear(byte[] more) {
        spokenBytes += more.length;
        if (!truncated) {
            spoken.writeBytes(more);
        }
    }

    /** Keeps what the user said: the model hears it, reports do not show it. */
    void heardAs(String words) {
        heard = words;
    }

    /** What the model sees of the item: with the words in place of the sound, where they are known. */
    Item asHeard() {
        return heard == null ? item : withTranscript(heard);
    }

    /** From now on whoever retrieves the item sees the transcript [I]; no event repeats the item for it [C]. */
    void transcribed(String transcript) {
        item = withTranscript(transcript);
    }

    private Item withTranscript(String transcript) {
        if (!(item instanceof Item.Message message)) {
            return item;
        }
        List<ContentPart> content = message.content().stream()
                .map(part -> part instanceof ContentPart.InputAudio sound
                        ? new ContentPart.InputAudio(sound.audio(), transcript)
                        : part)
                .toList();
        return new Item.Message(message.id(), message.status(), message.role(), content, message.phase());
    }

    /** Whole milliseconds of sound, rounded down. */
    long audioMillis() {
        return (long) format.millis(
                spoken.size() + given.stream().mapToLong(sound -> sound.length).sum());
    }

    boolean isSpokenByModel() {
        return spoken.size() > 0 && item instanceof Item.Message message && message.role() == Role.ASSISTANT;
    }

    boolean isTruncated() {
        return truncated;
    }

    /**
     * Drops the model's speech from there on, and the words that belong to it.
     *
     * @param millis at most {@link #audioMillis()}
     */
    void truncateAt(long millis) {
        byte[] whole = spoken.toByteArray();
        int kept = (int) Math.min(whole.length, millis * format.bytesPerMilli());
        item = Transcript.cut(item, kept, whole.length);
        spoken.reset();
        spoken.write(whole, 0, kept);
        truncated = true;
    }

    /**
     * The item with its sound in base64, as {@code conversation.item.retrieved} shows it. Its parts are named as typed [T];
     * in the one recording, of 2025, an answer's part was called {@code audio} and named its format.
     */
    Item withAudio() {
        if (!(item instanceof Item.Message message)) {
            return item;
        }
        Iterator<byte[]> sounds = (spoken.size() == 0 ? given : List.of(spoken.toByteArray())).iterator();
        List<ContentPart> content =
                message.content().stream().map(part -> withAudio(part, sounds)).toList();
        return new Item.Message(message.id(), message.status(), message.role(), content, message.phase());
    }

    /** The assistant's speech as a sample of 2025-09 shows it [C]; any other item as usual, with its object. */
    Item asInPreview() {
        Item whole = withAudio();
        if (!(whole instanceof Item.Message message)) {
            return whole.withObject();
        }
        List<ContentPart> content =
                message.content().stream().map(this::asInPreview).toList();
        return new Item.Message(message.id(), message.status(), message.role(), content, message.phase()).withObject();
    }

    private ContentPart asInPreview(ContentPart part) {
        if (!(part instanceof ContentPart.OutputAudio speech) || speech.audio() == null) {
            return part;
        }
        return new ContentPart.Audio(speech.transcript(), speech.audio(), format.previewName());
    }

    private static ContentPart withAudio(ContentPart part, Iterator<byte[]> sounds) {
        if (part instanceof ContentPart.InputAudio input && sounds.hasNext()) {
            return new ContentPart.InputAudio(base64(sounds.next()), input.transcript());
        }
        if (part instanceof ContentPart.OutputAudio output && sounds.hasNext()) {
            return new ContentPart.OutputAudio(base64(sounds.next()), output.transcript());
        }
        return part;
    }

    private static @Nullable String base64(byte[] sound) {
        return sound.length == 0 ? null : Base64.getEncoder().encodeToString(sound);
    }
}
