package org.realtimetck.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.realtimetck.bench.statistics.Series;

/** One session that adds items, one after the other, and now and then has an answer spoken. */
public final class QuietUser {

    private static final String QUESTION = "What is a tide, and who makes it come and go twice a day?";
    private static final int BETWEEN_ANSWERS = 100;

    private final StreamSum right;

    private QuietUser(StreamSum right) {
        this.right = right;
    }

    /** Hears the answer once, undisturbed, to know what is right. */
    public static QuietUser hearing(URI origin, String key) throws IOException {
        try (LoadConnection connection = open(origin, key)) {
            return new QuietUser(StreamSum.ask(connection, QUESTION));
        }
    }

    /**
     * What one session of it was.
     *
     * @param latencies from {@code conversation.item.create} to {@code conversation.item.added}, in microseconds
     * @param checked items and answers that were compared with what they had to be
     * @param errors those that were wrong
     */
    public record Session(Series latencies, long checked, List<String> errors) {}

    /** @param items how many it adds */
    public Session hold(URI origin, String key, int items) throws IOException {
        List<Double> latencies = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        List<ClientFrame> frames =
                IntStream.range(0, items).mapToObj(i -> Events.userText(text(i))).toList();
        long answers = 0;
        try (LoadConnection connection = open(origin, key)) {
            for (int i = 0; i < items; i++) {
                long began = System.nanoTime();
                connection.send(frames.get(i));
                ServerText added = connection.nextOf("conversation.item.added");
                latencies.add((System.nanoTime() - began) / 1_000.0);
                if (!added.text().contains("\"text\":\"" + text(i) + "\"")) {
                    errors.add("expected item " + i + " to be added, got " + added.text());
                }
                connection.nextOf("conversation.item.done");
                if ((i + 1) % BETWEEN_ANSWERS == 0) {
                    answers++;
                    compare(StreamSum.ask(connection, QUESTION), errors);
                }
            }
        }
        return new Session(new Series(latencies), items + answers, errors);
    }

    private static LoadConnection open(URI origin, String key) throws IOException {
        LoadConnection connection = LoadConnection.open(origin, key);
        connection.nextOf("session.created");
        return connection;
    }

    private static String text(int item) {
        return "item number " + item;
    }

    private void compare(StreamSum came, List<String> errors) {
        if (!came.equals(right)) {
            errors.add("expected the answer to be " + right + ", got " + came);
        }
    }
}
