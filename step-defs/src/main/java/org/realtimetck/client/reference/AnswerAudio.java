package org.realtimetck.client.reference;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.realtimetck.client.Observation.Audio;
import org.realtimetck.client.Observation.Failure;
import tools.jackson.databind.JsonNode;

/** The sound of an answer. This client has no loudspeaker: it counts what it would play and keeps the checksum. */
public class AnswerAudio {

    private final Outlets outlets;
    private MessageDigest played = sha256();
    private long bytes;
    private long toldBytes;

    public AnswerAudio(Outlets outlets) {
        this.outlets = outlets;
    }

    final void turnBegins() {
        played = sha256();
        bytes = 0;
        toldBytes = 0;
    }

    final void delta(JsonNode event) {
        byte[] sound;
        try {
            sound = Base64.getDecoder().decode(event.path("delta").asString(""));
        } catch (IllegalArgumentException e) {
            undecodable(e);
            return;
        }
        play(sound);
    }

    /** A piece that is lost; noise in its place would be worse. */
    protected void undecodable(IllegalArgumentException why) {
        outlets.tell(new Failure(
                "malformed_audio", null, "expected base64 in an audio delta: " + why.getMessage(), null, false));
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
