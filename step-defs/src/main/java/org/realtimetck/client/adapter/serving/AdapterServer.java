package org.realtimetck.client.adapter.serving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Profile;
import org.realtimetck.client.inprocess.ClientVerbs;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Serves a client of this JVM as an adapter: protocol version 1, until it is told to stop or nobody asks any more. */
public final class AdapterServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Profile profile;
    private final Supplier<? extends ClientVerbs> clients;
    private final Replies replies;
    private final Map<String, ServedSession> sessions = new ConcurrentHashMap<>();
    private double timeScale = 1;

    /**
     * @param clients gives a fresh client for every session
     * @param out nobody else writes there
     */
    public AdapterServer(Profile profile, Supplier<? extends ClientVerbs> clients, OutputStream out) {
        this.profile = profile;
        this.clients = clients;
        this.replies = new Replies(out);
    }

    /** Returns after {@code stop}, or at the end of {@code in}. */
    public void serve(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean told = false;
        for (String line = lines.readLine(); line != null && !told; line = told ? null : lines.readLine()) {
            told = take(JSON.readTree(line));
        }
        sessions.values().forEach(ServedSession::end);
    }

    private boolean take(JsonNode request) {
        String id = request.path("id").asString("");
        switch (request.path("op").asString("")) {
            case "hello" -> hello(request, id);
            case "stop" -> {
                replies.ok(id);
                return true;
            }
            case "open" -> open(request);
            default -> session(request, id);
        }
        return false;
    }

    private void hello(JsonNode request, String id) {
        timeScale = request.path("timeScale").asDouble(1);
        ObjectNode answer = replies.answer(id).put("ok", true).put("protocol", 1);
        answer.putObject("client")
                .put("name", profile.name())
                .put("version", profile.version())
                .put("language", "java")
                .put("runtime", "Java " + Runtime.version().feature());
        var capabilities = answer.putArray("capabilities");
        profile.capabilities().stream().map(Capability::word).sorted().forEach(capabilities::add);
        capabilities.add("text").add("state");
        var profiles = answer.putArray("profiles");
        profile.dialects().stream().map(Dialect::word).sorted().forEach(profiles::add);
        replies.send(answer.put("parallel", profile.parallel()));
    }

    private void open(JsonNode request) {
        String word = request.path("session").asString("");
        ServedSession session = new ServedSession(word, clients.get(), replies, timeScale);
        sessions.put(word, session);
        session.take(request);
    }

    private void session(JsonNode request, String id) {
        String word = request.path("session").asString("");
        ServedSession session =
                request.path("op").asString("").equals("close") ? sessions.remove(word) : sessions.get(word);
        if (session == null) {
            replies.ownError(id, "expected a session that is open, got \"" + word + "\"");
        } else {
            session.take(request);
        }
    }
}
