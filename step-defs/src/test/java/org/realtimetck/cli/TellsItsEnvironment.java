package org.realtimetck.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that hands all of its environment, the kit's key among it, to whoever reads: on both streams, in what its
 * application is told, and in a line that is no observation. Beside itself it leaves what it saw.
 */
final class TellsItsEnvironment {

    private static final long LONGEST_SECONDS = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TellsItsEnvironment() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> all = new TreeMap<>(System.getenv());
        System.out.println(all);
        System.err.println(all);
        Files.writeString(Path.of("seen-" + ProcessHandle.current().pid() + ".txt"), all.toString());
        takeATurn(all);
        observe(Map.of("obs", "text", "turn", 1, "delta", all.toString()));
        observe(Map.of("obs", "turnEnd", "turn", 1, "status", "completed"));
        if (all.getOrDefault("TCK_SCENARIO", "").equals("RESP-004")) {
            append("my key is " + all.get("TCK_KEY") + "\n");
        }
    }

    private static void takeATurn(Map<String, String> all) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + all.get("TCK_KEY"))
                .buildAsync(URI.create(String.valueOf(all.get("TCK_WS_URL"))), new UntilTheAnswerIsOver(over))
                .join();
        socket.sendText("{\"type\":\"response.create\"}", true).join();
        if (!over.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("expected an answer within " + LONGEST_SECONDS + " s, got none");
        }
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    private static void observe(Map<String, Object> observation) throws IOException {
        append(JSON.writeValueAsString(observation) + "\n");
    }

    private static void append(String line) throws IOException {
        Path file = Path.of(String.valueOf(System.getenv("TCK_OBSERVATIONS")));
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private record UntilTheAnswerIsOver(CountDownLatch over) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (data.toString().contains("\"response.done\"")) {
                over.countDown();
            }
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            over.countDown();
            return WebSocket.Listener.super.onClose(socket, code, reason);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            over.countDown();
        }
    }
}
