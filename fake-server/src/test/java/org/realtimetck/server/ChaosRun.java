package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimetck.clock.Tempo;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.Journal;
import org.realtimetck.sandbox.Chaos;

/** The same client, played in a chaos run, and what was sent to it. It does not wait for what may be lost. */
final class ChaosRun {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 4;
    private static final String LAST = "{\"type\":\"that.is.all\",\"event_id\":\"that_is_all\"}";
    private static final String ALOUD =
            "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\",\"output_modalities\":[\"audio\"]}}";
    private static final Pattern ID = Pattern.compile("\\b(?:event|item|resp|sess|conv|call)_[0-9A-Za-z]{16,}");
    /** What follows the clock, and what is padding. */
    private static final Pattern FREE =
            Pattern.compile("\"(expires_at|remaining|reset_seconds|obfuscation)\":(?:[0-9.eE+-]+|\"[0-9A-Za-z]*\")");

    /** Longer frames are shown by their beginning and compared by their hash beyond. */
    private static final int SHOWN = 300;

    private final RunningFake fake;
    private final OpenSandbox sandbox;

    private ChaosRun(RunningFake fake, OpenSandbox sandbox) {
        this.fake = fake;
        this.sandbox = sandbox;
    }

    /** @return what each connection was sent, with ids and times made comparable; breaks if the fake did */
    static List<List<String>> of(RunningFake fake, Chaos chaos) throws InterruptedException {
        String name = chaos.profile().name() + "-" + chaos.seed();
        try (OpenSandbox sandbox = fake.open(Sandbox.chaotic(name, null, chaos).at(new Tempo.Compressed(50)))) {
            ChaosRun run = new ChaosRun(fake, sandbox);
            List<List<String>> sent = new ArrayList<>();
            for (int connection = 1; connection <= CONNECTIONS; connection++) {
                run.play(connection);
                sent.add(run.sent(connection));
            }
            assertThat(sandbox.kitFaults())
                    .as("faults of the fake's own, %s", name)
                    .isEmpty();
            return sent;
        }
    }

    private void play(int connection) throws InterruptedException {
        JdkClient client;
        try {
            client = fake.connect(RunningFake.OPENAI, sandbox.key());
        } catch (CompletionException refused) {
            assertThat(entries(connection)).anyMatch(entry -> entry instanceof Entry.Opened o && o.status() >= 400);
            return;
        }
        turn(client, connection, Said.WRITTEN, 1);
        turn(client, connection, ALOUD, 2);
        say(client, connection, LAST, ChaosRun::isLast);
        client.close();
    }

    private void turn(JdkClient client, int connection, String update, int number) throws InterruptedException {
        say(client, connection, update, entry -> isIntended(entry, "session.updated"), number);
        say(client, connection, Said.userText("tell me of turn " + number), entry -> true, number);
        say(client, connection, Said.RESPOND, entry -> isIntended(entry, "response.done"), number);
    }

    private void say(JdkClient client, int connection, String text, Predicate<Entry> answer)
            throws InterruptedException {
        say(client, connection, text, answer, 1);
    }

    /** Says it unless the connection is over, and waits until the session has answered or the connection is over. */
    private void say(JdkClient client, int connection, String text, Predicate<Entry> answer, int times)
            throws InterruptedException {
        Predicate<List<Entry>> over =
                entries -> of(connection, entries).stream().anyMatch(ChaosRun::isEnd);
        if (over.test(sandbox.journal().entries())) {
            return;
        }
        try {
            client.send(text);
        } catch (CompletionException ended) {
            await(over, "the end of connection " + connection + ", for it takes no message");
            return;
        }
        await(
                over.or(entries ->
                        of(connection, entries).stream().filter(answer).count() >= times),
                "an answer to " + text + " on connection " + connection);
    }

    private void await(Predicate<List<Entry>> condition, String what) throws InterruptedException {
        Journal journal = sandbox.journal();
        assertThat(journal.await(condition, PATIENCE))
                .as("%s within %s; there is %s", what, PATIENCE, journal.entries())
                .isTrue();
    }

    private List<Entry> entries(int connection) {
        return of(connection, sandbox.journal().entries());
    }

    private static List<Entry> of(int connection, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.connection() == connection)
                .toList();
    }

    private static boolean isIntended(Entry entry, String type) {
        return entry instanceof Entry.Intended intended && type.equals(intended.type());
    }

    private static boolean isLast(Entry entry) {
        return entry instanceof Entry.Sent sent && sent.text().contains("that_is_all");
    }

    private static boolean isEnd(Entry entry) {
        return entry instanceof Entry.Closing || entry instanceof Entry.Aborted || entry instanceof Entry.Closed;
    }

    private List<String> sent(int connection) {
        Map<String, String> ids = new HashMap<>();
        List<String> sent = new ArrayList<>();
        for (Entry entry : entries(connection)) {
            String one = sent(entry);
            if (one != null) {
                sent.add(comparable(one, ids));
            }
        }
        return sent;
    }

    private static @Nullable String sent(Entry entry) {
        if (entry instanceof Entry.Opened opened) {
            return "status " + opened.status();
        }
        if (entry instanceof Entry.Chaos chaos) {
            return chaos.profile() + " " + chaos.meets();
        }
        if (entry instanceof Entry.Sent message) {
            return message.binary()
                    ? "binary " + new String(Base64.getDecoder().decode(message.text()), StandardCharsets.UTF_8)
                    : message.text();
        }
        if (entry instanceof Entry.Closing closing) {
            return "close " + closing.code() + " " + closing.reason();
        }
        return entry instanceof Entry.Aborted ? "end without close" : null;
    }

    private static String comparable(String text, Map<String, String> ids) {
        String bound = FREE.matcher(text).replaceAll("\"$1\":0");
        String mapped = ID.matcher(bound)
                .replaceAll(found -> ids.computeIfAbsent(found.group(), id -> "id-" + (ids.size() + 1)));
        return mapped.length() <= SHOWN
                ? mapped
                : mapped.substring(0, SHOWN) + "… " + mapped.length() + " characters, hash " + mapped.hashCode();
    }
}
