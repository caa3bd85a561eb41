package org.realtimetck.client.reference;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation.Audio;
import org.realtimetck.client.Observation.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sound of an answer. This client has no loudspeaker: it counts what it would play and keeps the checksum. */
public class AnswerAudio {

    /** PCM 16 bit, mono, 24 kHz. */
    private static final int BYTES_PER_MS = 48;

    private final Outlets outlets;
    private MessageDigest played = sha256();
    private long bytes;
    private long toldBytes;
    private @Nullable String itemId;
    private long bytesBeforeItem;
    private boolean stopped;
    private @Nullable Cut interrupted;

    /** How far into an item the turn's sound reaches. */
    private record Cut(String itemId, long bytesBefore, long bytes) {}

    public AnswerAudio(Outlets outlets) {
        this.outlets = outlets;
    }

    final void turnBegins() {
        played = sha256();
        bytes = 0;
        toldBytes = 0;
        itemId = null;
        bytesBeforeItem = 0;
        stopped = false;
    }

    final void delta(JsonNode event) {
        if (stopped && !playsOn()) {
            return;
        }
        byte[] sound;
        try {
            sound = Base64.getDecoder().decode(event.path("delta").asString(""));
        } catch (IllegalArgumentException e) {
            undecodable(e);
            return;
        }
        playsItem(event);
        play(sound);
    }

    /** A piece that is lost; noise in its place would be worse. */
    protected void undecodable(IllegalArgumentException why) {
        outlets.tell(new Failure(
                "malformed_audio", null, "expected base64 in an audio delta: " + why.getMessage(), null, false));
    }

    /** What still comes of an answer that was broken off is heard by nobody. */
    protected boolean playsOn() {
        return false;
    }

    /** The user breaks in: how far the sound reached is kept, for what was heard of it is told later. */
    final void stop() {
        stopped = true;
        interrupted = itemId == null ? null : new Cut(itemId, bytesBeforeItem, bytes);
    }

    /** Remembers which item plays: only that one can be cut. */
    private void playsItem(JsonNode event) {
        String id = event.path("item_id").asString("");
        if (!id.equals(itemId)) {
            itemId = id;
            bytesBeforeItem = bytes;
        }
    }

    /**
     * The event that cuts the item that played to what was heard of it; empty if nothing was.
     *
     * @param playedMs of the turn
     */
    protected Optional<ObjectNode> truncation(long playedMs) {
        if (interrupted == null || playedMs == 0) {
            return Optional.empty();
        }
        long ofItem = Math.min(playedMs * BYTES_PER_MS, interrupted.bytes()) - interrupted.bytesBefore();
        return Optional.of(ClientEvents.truncate(interrupted.itemId(), Math.max(0, ofItem) / BYTES_PER_MS));
    }

    /** All that came of the item that was broken off, in milliseconds of sound; 0 if none was. */
    protected final long arrivedMs() {
        return interrupted == null ? 0 : (interrupted.bytes() - interrupted.bytesBefore()) / BYTES_PER_MS;
    }

    protected void play(byte[] sound) {
        played.update(sound);
        bytes += sound.length;
    }

    /** Tells the sound of the turn so far, if there is more than was told. */
    final void tell(int turn) {
        if (bytes > toldBytes) {
            toldBytes = bytes;
            outlets.tell(new Audio(turn, bytes, HexFormat.of().formatHex(soFar())));
        }
    }

    private byte[] soFar() {
        try {
            return ((MessageDigest) played.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
