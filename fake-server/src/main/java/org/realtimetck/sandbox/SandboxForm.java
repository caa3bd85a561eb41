package org.realtimetck.sandbox;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.realtimetck.clock.Tempo;
import org.realtimetck.document.Alternatives;
import org.realtimetck.document.ChoiceForm;
import org.realtimetck.document.Form;
import org.realtimetck.document.Found;
import org.realtimetck.document.Key;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.ListForm;
import org.realtimetck.document.PatternForm;
import org.realtimetck.document.TermForm;
import org.realtimetck.document.ValueForm;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.upgrade.FaultyUpgrade;
import org.realtimetck.wire.Dialect;

/** All that a sandbox document may say. */
final class SandboxForm {

    private static final int MANY = 1_000;

    private static final Key<String> NAME = Key.required(
            "name",
            new PatternForm("[A-Za-z0-9.-]{1,64}", 64, "a name of 1 to 64 letters, digits, '.' and '-'"),
            "1 to 64 letters, digits, '.' and '-'; it stands in the sandbox's path");
    private static final Key<String> STORY =
            Key.optional("story", ValueForm.text(5_000), "what people tell who met it");
    private static final Key<String> GOOD_CLIENT =
            Key.optional("good-client", ValueForm.text(5_000), "what a client that is well made does with it");
    private static final Key<Dialect> DIALECT = Key.optional(
            "dialect",
            ValueForm.word(List.of("openai", "azure")).as(word -> Dialect.valueOf(word.toUpperCase(Locale.ROOT))),
            "the service it plays; both, by the path, if left out");
    private static final Key<Boolean> REFUSES_KEY = Key.optional(
            "key",
            ValueForm.word(List.of("good", "refused")).as("refused"::equals),
            "how its key is taken; good if left out");
    private static final Key<Tempo> TEMPO = Key.optional(
            "tempo",
            new ChoiceForm<>(Alternatives.of("tempo", Settings.tempo())),
            "how its time passes; real if left out");
    private static final Key<List<Variation>> VARY = Key.optional(
            "vary",
            new ListForm<>(
                    ValueForm.word(Arrays.stream(Variation.values())
                                    .map(Variation::word)
                                    .toList())
                            .as(word -> Variation.of(word).orElseThrow()),
                    MANY),
            "disputed points on which it departs from what the fake usually does");
    private static final Key<SessionLimits> SESSION = Key.optional(
            "session", TermForm.byName(Settings.session()), "how long sessions last, and how much goes into them");
    private static final Key<Pace> PACE = Key.optional(
            "pace", TermForm.byName(Settings.pace()), "how fast answers and transcripts come that have no other pace");
    private static final Key<List<Function<Pace, Heard>>> HEARS = Key.optional(
            "hears", new ListForm<>(HeardForms.heard(), MANY), "what is made of the user's speech, turn by turn");
    private static final Key<Map<String, String>> DEPLOYMENTS = Key.optional(
            "deployments",
            ValueForm.texts(),
            "the transcription deployments there are, with their models; all names are good if left out");
    private static final Key<List<Function<Pace, Reply>>> REPLIES = Key.optional(
            "replies", new ListForm<>(ReplyForms.reply(), MANY), "what the model says, response by response");
    private static final Key<Boolean> REPEAT = Key.optional(
            "repeat",
            ValueForm.flag(),
            "true if hears, replies and results of MCP calls begin again when they are used up; otherwise the fake makes up"
                    + " the rest");
    private static final Key<FailingResponses> FAILING = Key.optional(
            "failing-responses", ReplyForms.failing(), "responses that fail, whatever they would have said");
    private static final Key<McpDocument> MCP =
            Key.optional("mcp", McpForms.mcp(), "the MCP servers that clients declare");
    private static final Key<List<PlacedFault>> FAULTS =
            Key.optional("faults", new ListForm<>(FaultForms.placed(), MANY), "what goes wrong on connections");
    private static final Key<List<FaultyUpgrade>> UPGRADE = Key.optional(
            "upgrade",
            new ListForm<>(FaultForms.upgrade(), MANY),
            "what goes wrong with handshakes; of those that strike, the first does");
    private static final Key<List<PlacedDistortion>> NETWORK = Key.optional(
            "network",
            new ListForm<>(FaultForms.distorted(), MANY),
            "what goes wrong with the bytes; clients then reach the sandbox through an address of its own");

    private SandboxForm() {}

    static Form<SandboxDocument> form() {
        return new KeysForm<>(
                List.of(
                        NAME,
                        STORY,
                        GOOD_CLIENT,
                        DIALECT,
                        REFUSES_KEY,
                        TEMPO,
                        VARY,
                        SESSION,
                        PACE,
                        HEARS,
                        DEPLOYMENTS,
                        REPLIES,
                        REPEAT,
                        FAILING,
                        MCP,
                        FAULTS,
                        UPGRADE,
                        NETWORK),
                SandboxForm::document);
    }

    private static SandboxDocument document(Found found) {
        return new SandboxDocument(
                found.the(NAME),
                found.get(STORY).orElse("").strip(),
                found.get(GOOD_CLIENT).orElse("").strip(),
                found.get(DIALECT).orElse(null),
                found.get(REFUSES_KEY).orElse(false),
                found.get(TEMPO).orElseGet(Tempo::real),
                new HashSet<>(found.get(VARY).orElse(List.of())),
                found.get(SESSION).orElse(SessionLimits.AS_CAPTURED),
                script(found),
                found.get(FAULTS).orElse(List.of()),
                found.get(UPGRADE).orElse(List.of()),
                found.get(NETWORK).orElse(List.of()));
    }

    private static ScriptDocument script(Found found) {
        Pace pace = found.get(PACE).orElse(Pace.IMMEDIATE);
        return new ScriptDocument(
                pace,
                at(pace, found.get(HEARS)),
                found.get(DEPLOYMENTS).orElse(null),
                at(pace, found.get(REPLIES)),
                found.get(REPEAT).orElse(false),
                found.get(FAILING).orElse(null),
                found.get(MCP).orElse(McpDocument.NONE));
    }

    private static <T> List<T> at(Pace pace, Optional<List<Function<Pace, T>>> waiting) {
        return waiting.orElse(List.of()).stream().map(one -> one.apply(pace)).toList();
    }
}
