import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The adapter: one process, many sessions. Requests come as lines of JSON on stdin, answers and observations leave on
 * stdout, one object per line; whatever else you print belongs on stderr.
 */
final class Adapter {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool();

    /** Returns when the kit said stop, or closed stdin. */
    static boolean run() throws Exception {
        Adapter adapter = new Adapter();
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            JsonObject request = JsonParser.parseString(line).getAsJsonObject();
            if (request.get("op").getAsString().equals("stop")) {
                adapter.answer(request);
                break;
            }
            // answers may be out of order
            adapter.workers.execute(() -> adapter.answer(request));
        }
        return true;
    }

    private void answer(JsonObject request) {
        JsonObject answer;
        try {
            answer = verb(request);
            if (!answer.has("error") && !answer.has("unsupported")) {
                answer.addProperty("ok", true);
            }
        } catch (Exception e) {
            // the adapter's own fault, which says nothing about the client
            answer = new JsonObject();
            answer.add("error", error("adapter", e.toString()));
            e.printStackTrace();
        }
        answer.add("id", request.get("id"));
        write(answer);
    }

    /** What the kit may ask; an adapter needs no more verbs than its client has. */
    private JsonObject verb(JsonObject request) throws Exception {
        JsonObject answer = new JsonObject();
        switch (request.get("op").getAsString()) {
            case "hello" -> hello(answer);
            case "open" -> open(request, answer);
            case "say" -> session(request).say(request.get("text").getAsString());
            // answered at once; how the turn ends is an observation
            case "ask" -> session(request).ask();
            case "cancel" -> session(request).cancel();
            case "close" -> sessions.remove(request.get("session").getAsString()).close();
            case "stop" -> {
                for (Session session : sessions.values()) {
                    session.close();
                }
            }
            default -> {
                answer.addProperty("unsupported", true);
                answer.addProperty("reason", "this adapter has no " + request.get("op").getAsString());
            }
        }
        return answer;
    }

    private Session session(JsonObject request) {
        return sessions.get(request.get("session").getAsString());
    }

    private void hello(JsonObject answer) {
        JsonObject client = new JsonObject();
        client.addProperty("name", "{{name}}");
        client.addProperty("version", "0.1.0");
        client.addProperty("language", "java");
        client.addProperty("runtime", "Java " + Runtime.version());
        answer.addProperty("protocol", 1);
        answer.add("client", client);
        answer.add("capabilities", array("text", "path-prefix"));
        answer.add("profiles", array("openai", "azure"));
        answer.addProperty("parallel", 8);
    }

    private void open(JsonObject request, JsonObject answer) throws Exception {
        String name = request.get("session").getAsString();
        JsonObject target = request.getAsJsonObject("target");
        Session session = new Session(
                observation -> {
                    observation.addProperty("session", name);
                    write(observation);
                },
                trust(Path.of(target.get("caFile").getAsString())));
        sessions.put(name, session);
        JsonObject config = request.has("config") ? request.getAsJsonObject("config") : new JsonObject();
        JsonObject error = session.open(target, config);
        if (error != null) {
            error.addProperty("by", "client");
            if (!error.has("message") || error.get("message").isJsonNull()) {
                // not every error of the service has one
                error.addProperty("message", "the service says " + error.get("code"));
            }
            answer.add("error", error);
        }
    }

    private static SSLContext trust(Path caFile) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(caFile)) {
            store.setCertificateEntry("kit", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static JsonObject error(String by, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("by", by);
        error.addProperty("message", message);
        return error;
    }

    private static JsonArray array(String... words) {
        JsonArray array = new JsonArray();
        for (String word : words) {
            array.add(word);
        }
        return array;
    }

    private static void write(JsonObject message) {
        OUT.println(ascii(message.toString()));
    }

    /** A piece of text may end with half a character, which only an escape can carry. */
    private static String ascii(String json) {
        return json.chars()
                .mapToObj(unit -> unit < 128 ? String.valueOf((char) unit) : String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
