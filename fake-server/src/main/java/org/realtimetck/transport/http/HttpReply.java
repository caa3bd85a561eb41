package org.realtimetck.transport.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What an HTTP request is answered: at once, later, or bit by bit. */
public sealed interface HttpReply {

    /** @param answer its {@code Content-Type} header, if it has one, is taken for JSON's */
    record Now(HttpAnswer answer) implements HttpReply {}

    /** No thread of the transport waits for it. */
    record Later(CompletableFuture<HttpAnswer> answer) implements HttpReply {}

    /**
     * A body that grows while it is read, with status 200.
     *
     * @param writes writes on a thread of the executor, and flushes what shall leave; an exception of the stream's means
     *     that nobody reads any more
     */
    record Live(String contentType, Executor executor, Body writes) implements HttpReply {}

    /** Writes the body of a {@link Live} answer. */
    @FunctionalInterface
    interface Body {
        void to(OutputStream client) throws IOException;
    }
}
