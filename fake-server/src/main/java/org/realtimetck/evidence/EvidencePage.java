package org.realtimetck.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.realtimetck.evidence.Page.Entry;
import org.realtimetck.protocol.Confidence;
import org.realtimetck.protocol.Variation;

/** What is contested, inferred and unknown, what the fake does there, and how to switch it. */
public final class EvidencePage {

    private final Evidence evidence;

    public EvidencePage(Evidence evidence) {
        this.evidence = evidence;
    }

    public void writeOn(Page page) {
        page.heading(1, "What the fake rests on");
        page.paragraph("The fake does what public evidence shows of the service. Each fact has a letter beside the code"
                + " that plays it; this page is made from those letters, and lists what is less than sure.");
        page.table(
                List.of("letter", "the fact is", "because"),
                Arrays.stream(Confidence.values())
                        .map(one -> List.of(String.valueOf(one.letter()), one.word(), one.because()))
                        .toList());
        contested(page);
        inferred(page);
        unknown(page);
        counts(page);
    }

    private static void contested(Page page) {
        page.heading(2, "Contested (" + Variation.values().length + ")");
        page.paragraph(
                "Public sources disagree, or show what looks like a defect. Unasked, the fake does the one; switched, the"
                        + " other. On the command line:"
                        + " `realtime-tck serve --vary WORD,WORD`. In Java: `sandbox.varying(Variation.…)` for one sandbox,"
                        + " `ServerOptions.varying(…)` for keys of none.");
        for (Variation variation : Variation.values()) {
            page.heading(3, variation.question());
            page.list(List.of(
                    new Entry(
                            "Usually",
                            variation.usually() + " [" + variation.confidence().letter() + "]"),
                    new Entry("Switched", variation.switched()),
                    new Entry("Evidence", Fact.capital(variation.evidence()) + "."),
                    new Entry("Switch", "`--vary " + variation.word() + "` or `Variation." + variation.name() + "`")));
        }
    }

    private void inferred(Page page) {
        List<Room> rooms = evidence.rooms().stream()
                .filter(room -> !evidence.inferredIn(room).isEmpty())
                .toList();
        int sum = rooms.stream()
                .mapToInt(room -> evidence.inferredIn(room).size())
                .sum();
        page.heading(2, "Inferred (" + sum + ")");
        page.paragraph("No source shows these; the fake does what fits the facts that are known. Sentences stand as"
                + " they stand in the code, with the type, and where there is one the method, they belong to.");
        for (Room room : rooms) {
            page.heading(3, room.title());
            page.list(evidence.inferredIn(room).stream()
                    .map(fact -> new Entry("", fact.sentence() + " (`" + fact.place() + "`)"))
                    .toList());
        }
    }

    private static void unknown(Page page) {
        page.heading(2, "Unknown (" + Unknown.values().length + ")");
        page.paragraph("Nobody has said in public how the service answers these. Whoever knows is welcome to tell.");
        page.table(
                List.of("question", "what the fake does", "where"),
                Arrays.stream(Unknown.values())
                        .map(unknown -> List.of(unknown.question(), unknown.answer(), "`" + unknown.decider() + "`"))
                        .toList());
    }

    private void counts(Page page) {
        page.heading(2, "How sure, room by room");
        page.paragraph("How often each letter stands beside the code. A fact may have several, and one letter may stand"
                + " for a whole file.");
        List<List<String>> rows = new ArrayList<>();
        for (Room room : evidence.rooms()) {
            rows.add(row(room.title(), evidence.countsOf(room)));
        }
        page.table(
                Stream.concat(
                                Stream.of("room"),
                                Arrays.stream(Confidence.values()).map(Confidence::word))
                        .toList(),
                rows);
    }

    private static List<String> row(String title, Map<Confidence, Integer> counts) {
        return Stream.concat(
                        Stream.of(title),
                        Arrays.stream(Confidence.values()).map(one -> String.valueOf(counts.getOrDefault(one, 0))))
                .toList();
    }
}
