package org.realtimetck.client.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocketListenerTest {

    private final List<String> heard = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final SocketListener listener = new SocketListener(new Recorder(), true);

    /** Only {@code request} and {@code abort} are called, and neither gives anything back. */
    private final WebSocket socket = (WebSocket) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {WebSocket.class}, (proxy, method, arguments) -> {
                calls.add(method.getName());
                return null;
            });

    @Test
    void fragments_become_one_message() {
        listener.onText(socket, "{\"type\":", false);
        listener.onText(socket, "", false);
        listener.onText(socket, "\"x\"}", true);
        listener.onText(socket, "next", true);

        assertThat(heard).containsExactly("message {\"type\":\"x\"}", "message next");
        assertThat(calls).containsExactly("request", "request", "request", "request");
    }

    @Test
    void a_binary_message_is_heard_once() {
        listener.onBinary(socket, ByteBuffer.allocate(1), false);
        listener.onBinary(socket, ByteBuffer.allocate(1), true);

        assertThat(heard).containsExactly("binary");
    }

    @Test
    void the_end_is_heard_once_and_nothing_after_it() {
        listener.onClose(socket, 1001, "expired");
        listener.onError(socket, new IOException("reset"));
        listener.onText(socket, "late", true);
        listener.sendingFailed("closed");

        assertThat(heard).containsExactly("ended 1001 expired");
    }

    @Test
    void an_error_of_the_network_is_an_end_without_close_frame() {
        listener.onError(socket, new IOException("reset"));

        assertThat(heard).containsExactly("ended 1006 java.io.IOException: reset");
    }

    @Test
    void a_client_that_breaks_while_it_listens_cuts_the_connection_and_says_so() {
        listener.onText(socket, "break", true);

        assertThat(calls).contains("abort");
        assertThat(heard)
                .containsExactly(
                        "message break",
                        "broke on purpose",
                        "ended 1006 the client broke: java.lang.RuntimeException:" + " on purpose");
    }

    @Test
    void a_connection_that_comes_too_late_is_cut() {
        listener.endWithoutCloseFrame("interrupted");

        listener.onOpen(socket);

        assertThat(calls).containsExactly("abort");
    }

    private final class Recorder implements Ears {

        @Override
        public void message(String text) {
            heard.add("message " + text);
            if (text.equals("break")) {
                throw new RuntimeException("on purpose");
            }
        }

        @Override
        public void binaryMessage() {
            heard.add("binary");
        }

        @Override
        public void sendingFailed(String why) {
            heard.add("sending failed " + why);
        }

        @Override
        public void ended(int code, String reason) {
            heard.add("ended " + code + " " + reason);
        }

        @Override
        public void broke(Throwable bug) {
            heard.add("broke " + bug.getMessage());
        }
    }
}
