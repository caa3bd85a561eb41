package org.realtimetck.transport.http;

import java.io.IOException;

/** An address the fake cannot listen on. The message names address and port, and says what to do. */
public final class PortUnavailable extends RuntimeException {

    PortUnavailable(String host, int port, IOException cause) {
        super(
                "expected to listen on " + host + " port " + port + ", got: " + cause.getMessage() + ". "
                        + advice(port),
                cause);
    }

    private static String advice(int port) {
        if (port == 0) {
            return "Choose an address of this machine, such as 127.0.0.1.";
        }
        String privileged = port < 1024 ? "; ports below 1024 may need more rights" : "";
        return "End the program that holds the port, choose another port, or 0 for any free one" + privileged + ".";
    }
}
