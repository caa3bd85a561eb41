package org.realtimetck.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Entry;
import org.realtimetck.report.TimelineRow.Direction;
import org.realtimetck.report.TimelineRow.Tone;

/**
 * What one entry is to a reader.
 *
 * @param foldable true for the small change of a session: deltas, appends, binary messages
 * @param text the wire text; empty if nothing was on the wire
 */
record EntryFacts(Direction direction, Tone tone, String label, String detail, boolean foldable, String text) {
    private static final int FIRST_REFUSAL = 400;
    private static final int NORMAL_CLOSE = 1000;
    private static final int CLOSE_WITHOUT_CODE = 1005;
    private static final int CLOSE_WITHOUT_FRAME = 1006;

    static EntryFacts of(Entry entry) {
        if (entry instanceof Entry.Opened opened) {
            return opened(opened);
        }
        if (entry instanceof Entry.Http http) {
            return http(http);
        }
        if (entry instanceof Entry.Chaos chaos) {
            String meets = chaos.meets().isEmpty() ? "nothing drawn" : String.join("; ", chaos.meets());
            return fact(Direction.NOTE, Tone.PLAIN, "chaos " + chaos.profile() + ", seed " + chaos.seed(), meets);
        }
        if (entry instanceof Entry.Received received) {
            return message(Direction.TO_FAKE, received.type(), received.text(), received.binary());
        }
        if (entry instanceof Entry.Sent sent) {
            return message(Direction.TO_CLIENT, sent.type(), sent.text(), sent.binary());
        }
        if (entry instanceof Entry.Intended intended) {
            EntryFacts sent = message(Direction.TO_CLIENT, intended.type(), intended.text(), false);
            return new EntryFacts(
                    Direction.TO_CLIENT,
                    Tone.WITHHELD,
                    sent.label(),
                    "never sent: a fault held it back",
                    sent.foldable(),
                    sent.text());
        }
        return end(entry);
    }

    private static EntryFacts end(Entry entry) {
        if (RelayFacts.isOfARelay(entry)) {
            return RelayFacts.of(entry);
        }
        if (entry instanceof Entry.Closing closing) {
            Tone tone = closing.code() == NORMAL_CLOSE ? Tone.PLAIN : Tone.BAD;
            return fact(Direction.TO_CLIENT, tone, "close " + closing.code(), closing.reason());
        }
        if (entry instanceof Entry.Aborted) {
            return fact(Direction.TO_CLIENT, Tone.BAD, "connection dropped", "no close frame");
        }
        if (entry instanceof Entry.Closed closed) {
            Tone tone = closed.code() == CLOSE_WITHOUT_FRAME ? Tone.BAD : Tone.PLAIN;
            return fact(Direction.NOTE, tone, "connection over, " + closed.code(), meaning(closed));
        }
        if (entry instanceof Entry.Truncated truncated) {
            return fact(
                    Direction.NOTE, Tone.BAD, "journal full", truncated.dropped() + " entries dropped from here on");
        }
        throw new IllegalArgumentException(
                "expected a known journal entry, got " + entry.getClass().getName());
    }

    private static EntryFacts opened(Entry.Opened opened) {
        boolean isOpen = opened.status() == 101;
        String outcome = isOpen ? "101" : opened.status() + ", refused";
        return new EntryFacts(
                Direction.TO_FAKE,
                isOpen ? Tone.PLAIN : Tone.BAD,
                Visible.line("GET " + target(opened.path(), opened.query())),
                outcome + security(opened.secure()),
                false,
                lines(opened.headers()));
    }

    private static EntryFacts http(Entry.Http http) {
        boolean isGood = http.status() < FIRST_REFUSAL;
        String outcome = isGood ? String.valueOf(http.status()) : http.status() + ", refused";
        return new EntryFacts(
                Direction.TO_FAKE,
                isGood ? Tone.PLAIN : Tone.BAD,
                Visible.line(http.method() + " " + target(http.path(), http.query())),
                outcome + security(http.secure()),
                false,
                http.body().isEmpty() ? lines(http.headers()) : lines(http.headers()) + "\n\n" + http.body());
    }

    private static String security(boolean secure) {
        return secure ? ", TLS" : ", without TLS";
    }

    private static String target(String path, Map<String, List<String>> parameters) {
        String query = query(parameters);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String lines(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String query(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }

    private static EntryFacts message(Direction direction, @Nullable String type, String text, boolean binary) {
        if (binary) {
            String detail = Words.count(text.length() * 3L / 4, "byte");
            return new EntryFacts(direction, Tone.PLAIN, "binary message", detail, true, text);
        }
        if (type == null) {
            return new EntryFacts(direction, Tone.BAD, "text that is no event", FrameText.detail(text), false, text);
        }
        boolean foldable = type.endsWith(".delta") || type.equals("input_audio_buffer.append");
        Tone tone = FrameText.isBad(type, text) ? Tone.BAD : Tone.PLAIN;
        String detail = foldable ? "" : FrameText.detail(text);
        return new EntryFacts(direction, tone, Visible.line(type), detail, foldable, text);
    }

    private static String meaning(Entry.Closed closed) {
        return switch (closed.code()) {
            case CLOSE_WITHOUT_CODE -> "a close frame without a code";
            case CLOSE_WITHOUT_FRAME -> "no close frame";
            default -> closed.reason();
        };
    }

    static EntryFacts fact(Direction direction, Tone tone, String label, String detail) {
        return new EntryFacts(direction, tone, label, Visible.line(detail), false, "");
    }
}
