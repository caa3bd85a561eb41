package org.realtimetck.transport.http;

/** Where the transport takes ordinary HTTP requests. Thread-safe. */
@FunctionalInterface
public interface HttpService {
    HttpAnswer answer(HttpCall call);
}
