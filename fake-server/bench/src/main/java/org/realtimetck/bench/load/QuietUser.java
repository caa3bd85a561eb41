package org.realtimetck.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.realtimetck.bench.statistics.Series;

/** A client that adds items, one after the other, and now and then has an answer spoken. */
public final class QuietUser {

    private static final String QUESTION = "What is a tide, and who makes it come and go twice a day?";
    private static final int BETWEEN_ANSWERS = 100;
    private static final int OF_A_SESSION = 1_000;

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
     * What it met.
     *
     * @param latencies from {@code conversation.item.create} to {@code conversation.item.added}, in microseconds
     * @param checked items and answers that were compared with what they had to be
     * @param errors those that were wrong
     */
    public record Met(Series latencies, long checked, List<String> errors) {}

    /**
     * Adds items, in sessions short enough that the length of a conversation does not tell.
     *
     * @param items at least one
     */
    public Met addItems(URI origin, String key, int items) throws IOException {
        List<Double> latencies = new ArrayList<>(items);
        List<String> errors = new ArrayList<>();
        long answers = 0;
        for (int left = items; left > 0; left -= OF_A_SESSION) {
            try (LoadConnection connection = open(origin, key)) {
                answers += session(connection, Math.min(left, OF_A_SESSION), latencies, errors);
            }
        }
        return new Met(new Series(latencies), items + answers, errors);
    }

    /** @return how many answers it asked for */
    private long session(LoadConnection connection, int items, List<Double> latencies, List<String> errors)
            throws IOException {
        long answers = 0;
        for (int i = 0; i < items; i++) {
            latencies.add(add(connection, "item number " + i, errors));
            if ((i + 1) % BETWEEN_ANSWERS == 0) {
                answers++;
                StreamSum came = StreamSum.ask(connection, QUESTION);
                if (!came.equals(right)) {
                    errors.add("expected the answer to be " + right + ", got " + came);
                }
            }
        }
        return answers;
    }

    /** @return how long it took to be added, in microseconds */
    private static double add(LoadConnection connection, String words, List<String> errors) throws IOException {
        ClientFrame frame = Events.userText(words);
        long began = System.nanoTime();
        connection.send(frame);
        ServerText added = connection.nextOf("conversation.item.added");
        double took = (System.nanoTime() - began) / 1_000.0;
        if (!added.text().contains("\"text\":\"" + words + "\"")) {
            errors.add("expected '" + words + "' to be added, got " + added.text());
        }
        connection.nextOf("conversation.item.done");
        return took;
    }

    private static LoadConnection open(URI origin, String key) throws IOException {
        LoadConnection connection = LoadConnection.open(origin, key);
        connection.nextOf("session.created");
        return connection;
    }
}
