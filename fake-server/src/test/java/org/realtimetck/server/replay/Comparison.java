package org.realtimetck.server.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the client of a recording received, held against what the fake sent. */
final class Comparison {

    private static final int SHOWN_AROUND = 4;
    private static final int SHOWN_CHARACTERS = 3_000;

    private final String name;
    private final List<Step> recorded;
    private final List<Step> fake;

    Comparison(String name, List<ObjectNode> recorded, List<ObjectNode> fake) {
        this.name = name;
        this.recorded = Step.fold(recorded);
        this.fake = Step.fold(fake);
    }

    /** True if the fake has said all that is recorded; it may have said more. */
    boolean isComplete() {
        int last = recorded.size() - 1;
        return last < 0
                || fake.size() > recorded.size()
                || fake.size() == recorded.size() && fake.get(last).covers(recorded.get(last));
    }

    /** The first step where the two part, as far as both have come. */
    Optional<String> differenceInOrder() {
        int common = Math.min(recorded.size(), fake.size());
        return IntStream.range(0, common)
                .filter(at -> !agree(at))
                .mapToObj(at -> describe(
                        at,
                        "expected " + recorded.get(at).name() + ", got "
                                + fake.get(at).name()))
                .findFirst();
    }

    /** Either side may break off in the middle of a run of deltas. */
    private boolean agree(int at) {
        boolean open = at == recorded.size() - 1 || at == fake.size() - 1;
        return open
                ? recorded.get(at).mayBecomeLike(fake.get(at))
                : recorded.get(at).isLike(fake.get(at));
    }

    /** The first pair that differs in form. Learns the ids of all pairs before it. */
    Optional<String> differenceInForm(IdMap ids) {
        Shape shape = new Shape(ids);
        for (int at = 0; at < Math.min(recorded.size(), fake.size()); at++) {
            for (String type : recorded.get(at).first().keySet()) {
                ObjectNode theirs = recorded.get(at).first().get(type);
                ObjectNode ours = fake.get(at).first().get(type);
                Optional<String> wrong = ours == null ? Optional.empty() : shape.difference(theirs, ours);
                if (wrong.isPresent()) {
                    return Optional.of(describe(at, type + ": " + wrong.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** What is missing when the fake falls silent. */
    String silence() {
        return describe(fake.size(), "the fake says no more");
    }

    private String describe(int at, String what) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ", step " + (at + 1) + ": " + what);
        lines.add(String.format("  %4s %-64s %s", "", "recorded", "fake"));
        int from = Math.max(0, at - SHOWN_AROUND);
        for (int i = from; i <= at + SHOWN_AROUND && i < Math.max(recorded.size(), fake.size()); i++) {
            lines.add(
                    String.format("%s %4d %-64s %s", i == at ? ">" : " ", i + 1, nameAt(recorded, i), nameAt(fake, i)));
        }
        lines.add("recorded: " + frameAt(recorded, at));
        lines.add("fake:     " + frameAt(fake, at));
        return String.join("\n", lines);
    }

    private static String nameAt(List<Step> steps, int at) {
        return at < steps.size() ? steps.get(at).name() : "-";
    }

    private static String frameAt(List<Step> steps, int at) {
        return at < steps.size() ? shortened(steps.get(at)) : "(nothing)";
    }

    private static String shortened(Step step) {
        String frames = String.join(
                "\n          ",
                step.first().values().stream().map(JsonNode::toString).toList());
        return frames.length() <= SHOWN_CHARACTERS ? frames : frames.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
