import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An errand: one session, its turns in their order, a normal close. */
final class Talk {

    /** True if every turn completed. */
    static boolean run() throws InterruptedException {
        JsonObject context = JsonParser.parseString(System.getenv("TCK_CONTEXT")).getAsJsonObject();
        Session session = new Session(Talk::tell, null);
        boolean well = session.open(target(), context) == null && takeTurns(session, context);
        session.close();
        return well;
    }

    private static boolean takeTurns(Session session, JsonObject context) {
        int completed = 0;
        for (JsonElement text : context.getAsJsonArray("turns")) {
            if (session.isOpen()) {
                session.say(text.getAsString());
                completed += session.ask().join().equals("completed") ? 1 : 0;
            }
        }
        return completed == context.getAsJsonArray("turns").size();
    }

    private static JsonObject target() {
        JsonObject target = new JsonObject();
        target.addProperty("profile", System.getenv("TCK_PROFILE"));
        target.addProperty("httpUrl", System.getenv("TCK_HTTP_URL"));
        target.addProperty("key", System.getenv("TCK_KEY"));
        target.addProperty("model", System.getenv("TCK_MODEL"));
        return target;
    }

    /** For the kit one line of JSON; for you the same on the screen, shown when a scenario fails. */
    private static void tell(JsonObject observation) {
        System.out.println(observation);
        try {
            Files.writeString(
                    Path.of(System.getenv("TCK_OBSERVATIONS")),
                    observation + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
