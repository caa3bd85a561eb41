package org.realtimetck.transport.relay;

import java.io.IOException;
import javax.net.ssl.SSLException;
import org.realtimetck.transport.relay.RelayWitness.End;
import org.realtimetck.transport.relay.RelayWitness.Ender;
import org.realtimetck.transport.relay.RelayWitness.Ending;
import org.realtimetck.transport.relay.distortion.Piece;

/** Tells how the two streams of one client's connection end, each once. */
final class RelayEnds {

    /** How the JDK's TLS begins to tell what the other side objects to. */
    private static final String FATAL_ALERT = "Received fatal alert";

    private final int connection;
    private final RelayWitness witness;
    private Ender follows = Ender.RELAY;
    private boolean inputEnded;
    private boolean outputEnded;

    RelayEnds(int connection, RelayWitness witness) {
        this.connection = connection;
        this.witness = witness;
    }

    /** Of a connection that is reset before a byte is said. */
    static End refused() {
        return new End(Ender.RELAY, Ending.RESET, 0, 0, "");
    }

    /** The stream to the client will end, because of this. */
    void follow(Piece end) {
        follows = end instanceof Piece.End ? Ender.FAKE : Ender.RELAY;
    }

    /** The client says no more. */
    void input(long received, long sent) {
        if (!inputEnded) {
            inputEnded = true;
            witness.ended(connection, new End(Ender.CLIENT, Ending.FIN, received, sent, ""));
        }
    }

    /** The client ends its stream where TLS is not ready: what it got to see so far was not to its liking. */
    void leftDuringTls(long received, long sent) {
        broken(Ender.CLIENT, Ending.TLS_FAILURE, received, sent, "it ended its stream before TLS was ready");
    }

    /** The client is told no more. */
    void output(boolean reset, long received, long sent) {
        if (!outputEnded) {
            outputEnded = true;
            inputEnded |= reset;
            witness.ended(connection, new End(follows, reset ? Ending.RESET : Ending.FIN, received, sent, ""));
        }
    }

    /** The socket, or TLS on it, broke. */
    void gone(IOException cause, long received, long sent) {
        String said = String.valueOf(cause.getMessage());
        Ending how = cause instanceof SSLException ? Ending.TLS_FAILURE : Ending.RESET;
        boolean clients = how == Ending.RESET || said.contains(FATAL_ALERT);
        broken(clients ? Ender.CLIENT : Ender.RELAY, how, received, sent, said);
    }

    private void broken(Ender by, Ending how, long received, long sent, String detail) {
        if (!outputEnded || !inputEnded) {
            inputEnded = true;
            outputEnded = true;
            witness.ended(connection, new End(by, how, received, sent, detail));
        }
    }
}
