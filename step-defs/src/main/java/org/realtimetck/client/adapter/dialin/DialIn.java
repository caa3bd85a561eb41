package org.realtimetck.client.adapter.dialin;

import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.adapter.AdapterLines;
import org.realtimetck.client.adapter.AdapterPlace;
import org.realtimetck.client.process.ClientNotStartedException;

/**
 * Where adapters dial in that nobody can start from here: in browsers, phones, games. One at a time, and only with the
 * token; any origin, as the token is what counts.
 */
public final class DialIn implements AdapterPlace {

    private static final int TOKEN_BYTES = 16;
    private static final int POLICY_VIOLATION = 1008;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int LONGEST = 1024 * 1024;

    /** How long one that broke may take to dial again. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final String token = token();
    private final Duration firstPatience;
    private final BlockingQueue<DialledLines> waiting = new LinkedBlockingQueue<>();
    private final Map<String, DialledLines> open = new ConcurrentHashMap<>();
    private final Javalin server;
    private volatile boolean cameBefore;

    private DialIn(Duration patience) {
        this.firstPatience = patience;
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.modifyWebSocketServletFactory(factory -> {
                factory.setMaxTextMessageSize(LONGEST);
                // scenarios may be silent for longer than any usual limit
                factory.setIdleTimeout(Duration.ofHours(1));
            });
            config.routes.ws("/adapter", this::handle);
        });
    }

    /**
     * Listens on a free port of this machine.
     *
     * @param patience how long {@link #connect} waits for somebody, the first time
     */
    public static DialIn listen(Duration patience) {
        DialIn place = new DialIn(patience);
        place.server.start("127.0.0.1", 0);
        return place;
    }

    /** Where to dial, token included. */
    public String address() {
        return "ws://127.0.0.1:" + server.port() + "/adapter?token=" + token;
    }

    @Override
    public String name() {
        return "that dials in";
    }

    @Override
    public boolean sharesFiles() {
        return false;
    }

    /** Waits for the next one; somebody who was there before is expected back soon. */
    @Override
    public AdapterLines connect() throws InterruptedException {
        Duration patience = cameBefore && firstPatience.compareTo(RETURN) > 0 ? RETURN : firstPatience;
        DialledLines dialled = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (dialled == null) {
            throw new ClientNotStartedException(
                    "expected an adapter to dial in within " + patience.toSeconds() + " s, got none. Dial " + address(),
                    null);
        }
        cameBefore = true;
        return dialled;
    }

    private void handle(WsConfig socket) {
        socket.onConnect(this::dialled);
        socket.onMessage(context -> {
            DialledLines lines = open.get(context.sessionId());
            if (lines != null) {
                context.message().lines().forEach(lines::heard);
            }
        });
        socket.onClose(context -> {
            DialledLines lines = open.remove(context.sessionId());
            if (lines != null) {
                waiting.remove(lines);
                lines.hungUp(context.status(), context.reason());
            }
        });
    }

    private synchronized void dialled(WsConnectContext context) {
        if (!isToken(context.queryParam("token"))) {
            context.closeSession(POLICY_VIOLATION, "expected the token of the address that certify printed");
        } else if (!open.isEmpty()) {
            context.closeSession(TRY_AGAIN_LATER, "expected one adapter at a time, got a second one");
        } else {
            DialledLines lines = new DialledLines(context, () -> open.remove(context.sessionId()));
            open.put(context.sessionId(), lines);
            waiting.add(lines);
        }
    }

    private boolean isToken(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String token() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        server.stop();
    }
}
