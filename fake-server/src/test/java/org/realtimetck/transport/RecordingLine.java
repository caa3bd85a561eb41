package org.realtimetck.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

/** A line that keeps what it hears until a test asks for it. */
public final class RecordingLine implements Line {

    public record End(int code, String reason) {}

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> binaries = new LinkedBlockingQueue<>();
    private final BlockingQueue<End> ends = new LinkedBlockingQueue<>();
    private final Outbound outbound;

    RecordingLine(Outbound outbound) {
        this.outbound = outbound;
    }

    public void send(Frame... frames) {
        for (Frame frame : frames) {
            outbound.send(frame);
        }
        outbound.flush();
    }

    public void sendText(String text) {
        send(new Frame.Text(null, text));
    }

    @Override
    public void text(String message) {
        texts.add(message);
    }

    @Override
    public void binary(ByteBuffer message) {
        byte[] copy = new byte[message.remaining()];
        message.get(copy);
        binaries.add(copy);
    }

    @Override
    public void closed(int code, String reason) {
        ends.add(new End(code, reason));
    }

    public String nextText() {
        return RecordingGate.next(texts, "a text message");
    }

    public byte[] nextBinary() {
        return RecordingGate.next(binaries, "a binary message");
    }

    public End end() {
        return RecordingGate.next(ends, "the end of the connection");
    }

    /** @return how often {@code closed} was called and not yet asked for */
    public int furtherEnds() {
        return ends.size();
    }
}
