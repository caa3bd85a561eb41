package org.realtimetck.client.adapter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Level;
import org.realtimetck.client.adapter.AdapterFault.Kind;
import org.realtimetck.vocabulary.Words;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;

/**
 * What an adapter says of its client.
 *
 * @param level null if it does not say
 * @param capabilities with those that the protocol itself brings
 */
record Hello(
        String name,
        String version,
        @Nullable String homepage,
        @Nullable Level level,
        Set<Capability> capabilities,
        Set<Dialect> dialects,
        int parallel) {

    static final int PROTOCOL = 1;

    /** Words of the protocol, beside those of {@code client.yaml}. */
    private static final Map<String, Capability> WORDS =
            Map.of("audio.in", Capability.AUDIO_IN, "audio.out", Capability.AUDIO_OUT, "tools", Capability.USE_TOOL);

    /** These promise verbs and no more. */
    private static final Set<String> OF_VERBS = Set.of("text", "reconnect", "configure", "state");

    /** Whoever is asked turn by turn and tells what it hears has these. */
    static final Set<Capability> BY_PROTOCOL = EnumSet.of(Capability.TALK_MANY, Capability.OBSERVATIONS);

    /** @throws AdapterFault if a capability is none */
    static Hello of(JsonNode answer) {
        JsonNode client = answer.path("client");
        Set<Capability> capabilities = EnumSet.copyOf(BY_PROTOCOL);
        texts(answer.path("capabilities")).forEach(word -> add(word, capabilities));
        Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
        List<String> profiles = texts(answer.path("profiles"));
        Arrays.stream(Dialect.values())
                .filter(dialect -> profiles.contains(dialect.word()))
                .forEach(dialects::add);
        String level = Answer.textOrNull(client, "level");
        return new Hello(
                client.path("name").asString(""),
                client.path("version").asString(""),
                Answer.textOrNull(client, "homepage"),
                level == null ? null : Level.valueOf(level.toUpperCase(Locale.ROOT)),
                Set.copyOf(capabilities),
                Set.copyOf(dialects),
                answer.path("parallel").asInt(1));
    }

    private static void add(String word, Set<Capability> capabilities) {
        Optional<Capability> known = Optional.ofNullable(WORDS.get(word)).or(() -> Capability.of(word));
        known.ifPresent(capabilities::add);
        if (known.isEmpty() && !OF_VERBS.contains(word)) {
            Set<String> all = new TreeSet<>(WORDS.keySet());
            all.addAll(OF_VERBS);
            Arrays.stream(Capability.values()).map(Capability::word).forEach(all::add);
            throw new AdapterFault(
                    Kind.GARBAGE,
                    "expected capabilities from " + Words.list(all) + ", got \"" + word + "\""
                            + Words.didYouMean(word, all));
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
