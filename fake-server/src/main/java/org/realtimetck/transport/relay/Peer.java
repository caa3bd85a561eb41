package org.realtimetck.transport.relay;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** One socket of a relayed connection. All on the loop's thread. */
final class Peer implements RelayLoop.Ready, Security.Traffic {

    /** How the outgoing stream ends once all is written. */
    private enum Goodbye {
        NONE,
        FIN,
        FIN_WITH_FAREWELL,
        RESET
    }

    private record Outgoing(ByteBuffer bytes, int perWrite) {}

    private static final int MOST_WRITES = 256;
    private static final int LARGEST_WRITE = 16 * 1024;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final SocketChannel channel;
    private final RelayLoop loop;
    private final Security security;
    private final PeerOwner owner;
    private final SelectionKey key;
    private final Deque<Outgoing> outgoing = new ArrayDeque<>();
    private final Deque<ByteBuffer> answers = new ArrayDeque<>();
    private ByteBuffer current = NOTHING;
    private long queued;
    private int readLimit = Integer.MAX_VALUE;
    private Goodbye goodbye = Goodbye.NONE;
    private boolean reads = true;
    private boolean inputEnded;
    private boolean outputEnded;
    private boolean frozen;
    private boolean closed;

    /** @param channel connected, or about to be */
    Peer(SocketChannel channel, RelayLoop loop, Security security, PeerOwner owner) throws IOException {
        this.channel = channel;
        this.loop = loop;
        this.security = security;
        this.owner = owner;
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = loop.register(channel, channel.isConnected() ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
    }

    void write(ByteBuffer bytes, int perWrite) {
        if (goodbye == Goodbye.NONE && !closed) {
            queued += bytes.remaining();
            outgoing.addLast(new Outgoing(bytes, perWrite));
            flush();
        }
    }

    /** Bytes that wait to be written. */
    long queued() {
        return queued;
    }

    /** Ends the outgoing stream when all is written. */
    void finish(boolean farewell) {
        end(farewell ? Goodbye.FIN_WITH_FAREWELL : Goodbye.FIN);
    }

    /** Resets the connection when all is written. */
    void reset() {
        end(Goodbye.RESET);
    }

    private void end(Goodbye how) {
        if (goodbye == Goodbye.NONE && !closed) {
            goodbye = how;
            flush();
        }
    }

    /** @param most bytes in one reading, at least 1 */
    void limitReading(int most) {
        readLimit = most;
    }

    void reading(boolean wanted) {
        reads = wanted;
        interest();
    }

    /** Neither reads nor writes from now on. */
    void freeze() {
        frozen = true;
        interest();
    }

    /** Resets the connection at once, whatever waits. */
    void abort() {
        try {
            if (!closed) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            close();
        } catch (IOException failure) {
            lose(failure);
        }
    }

    /** Closes at once, whatever waits. */
    void close() {
        if (!closed) {
            closed = true;
            try {
                channel.close();
            } catch (IOException failure) {
                owner.broken(new IllegalStateException("cannot close a socket of the relay", failure));
            }
        }
    }

    boolean isOver() {
        return closed || (inputEnded && outputEnded);
    }

    @Override
    public void ready(SelectionKey ready) {
        try {
            if (ready.isConnectable()) {
                channel.finishConnect();
                flush();
                return;
            }
            if (ready.isWritable()) {
                flush();
            }
            if (!closed && ready.isValid() && ready.isReadable()) {
                read();
            }
        } catch (IOException failure) {
            lose(failure);
        }
    }

    @Override
    public void broken(RuntimeException bug) {
        owner.broken(bug);
    }

    private void read() throws IOException {
        ByteBuffer buffer = loop.buffer();
        buffer.limit(Math.min(buffer.capacity(), readLimit));
        int count = channel.read(buffer);
        if (count < 0) {
            ended();
        } else {
            security.read(buffer.flip(), this);
        }
        interest();
    }

    @Override
    public void said(ByteBuffer bytes) {
        owner.received(bytes);
    }

    @Override
    public void answer(ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            answers.addLast(bytes);
            flush();
        }
    }

    @Override
    public void ended() {
        if (!inputEnded) {
            inputEnded = true;
            interest();
            owner.inputEnded();
        }
    }

    private void flush() {
        if (closed || frozen || !channel.isConnected()) {
            interest();
            return;
        }
        try {
            writeWhatFits();
        } catch (IOException failure) {
            lose(failure);
            return;
        }
        interest();
        owner.progressed();
    }

    private void writeWhatFits() throws IOException {
        for (int writes = 0; writes < MOST_WRITES && !closed; writes++) {
            if (!current.hasRemaining() && !advance()) {
                sayGoodbye();
                return;
            }
            channel.write(current);
            if (current.hasRemaining()) {
                return;
            }
        }
    }

    /** @return false if nothing waits */
    private boolean advance() throws IOException {
        ByteBuffer answer = answers.pollFirst();
        if (answer != null) {
            current = answer;
            return true;
        }
        Outgoing next = outgoing.peekFirst();
        if (next == null) {
            return false;
        }
        ByteBuffer bytes = next.bytes();
        int size = Math.min(bytes.remaining(), Math.min(next.perWrite(), LARGEST_WRITE));
        ByteBuffer slice = bytes.slice(bytes.position(), size);
        bytes.position(bytes.position() + size);
        if (!bytes.hasRemaining()) {
            outgoing.removeFirst();
        }
        queued -= size;
        owner.sent(slice.duplicate());
        current = security.encode(slice);
        return true;
    }

    private void sayGoodbye() throws IOException {
        if (goodbye == Goodbye.NONE || outputEnded) {
            return;
        }
        if (goodbye == Goodbye.RESET) {
            owner.outputEnds(true);
            abort();
        } else if (goodbye == Goodbye.FIN_WITH_FAREWELL) {
            goodbye = Goodbye.FIN;
            current = security.farewell();
            writeWhatFits();
        } else {
            outputEnded = true;
            owner.outputEnds(false);
            channel.shutdownOutput();
        }
    }

    private void lose(IOException cause) {
        if (!closed) {
            close();
            owner.gone(cause);
        }
    }

    private void interest() {
        if (closed || !key.isValid() || !channel.isConnected()) {
            return;
        }
        boolean waits = current.hasRemaining()
                || !answers.isEmpty()
                || !outgoing.isEmpty()
                || (goodbye != Goodbye.NONE && !outputEnded);
        int operations = (reads && !inputEnded ? SelectionKey.OP_READ : 0) | (waits ? SelectionKey.OP_WRITE : 0);
        key.interestOps(frozen ? 0 : operations);
    }
}
