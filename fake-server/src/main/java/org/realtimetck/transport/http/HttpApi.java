package org.realtimetck.transport.http;

/** Where the transport takes requests of all methods under a prefix. Thread-safe. */
@FunctionalInterface
public interface HttpApi {
    HttpReply reply(HttpCall call);
}
