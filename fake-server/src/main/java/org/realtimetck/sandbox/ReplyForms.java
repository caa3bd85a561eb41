package org.realtimetck.sandbox;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.realtimetck.document.Alternatives;
import org.realtimetck.document.ChoiceForm;
import org.realtimetck.document.Form;
import org.realtimetck.document.Found;
import org.realtimetck.document.Key;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.ListForm;
import org.realtimetck.document.OneOf;
import org.realtimetck.document.TermForm;
import org.realtimetck.document.ValueForm;
import org.realtimetck.document.YesForm;
import org.realtimetck.protocol.Response;
import org.realtimetck.script.Failures;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;
import org.realtimetck.vocabulary.Given;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/** What the model says, and how its responses end. */
final class ReplyForms {

    private static final int MOST_OUTPUTS = 100;
    private static final int MANY = 1_000_000;

    private static final Key<Integer> AFTER_DELTAS = Key.optional(
            "after-deltas", ValueForm.whole(0, MANY), "deltas of any kind that leave before; 0 if left out");

    private static final Key<Response.Failure> ERROR = Key.optional(
            "error",
            new ChoiceForm<>(errors()),
            "what response.done tells; the service's well-known server_error if left out");

    private static final Key<String> REASON = Key.required(
            "reason", ValueForm.word(List.of("max_output_tokens", "content_filter")), "what response.done tells");

    private static final OneOf<List<Reply.Output>> OUTPUTS = new OneOf<>(outputs(), false);

    private static final Key<Reply.Ending> ENDING =
            Key.optional("ending", ending(), "how the response ends; completed if left out");

    private static final Key<Pace> PACE =
            Key.optional("pace", TermForm.byName(Settings.pace()), "how fast it comes; as the sandbox's if left out");

    private static final OneOf<IntPredicate> WHICH = new OneOf<>(which(), true);

    private ReplyForms() {}

    static Form<Reply.Ending> ending() {
        return new ChoiceForm<>(endings());
    }

    /** Replies wait for the sandbox's pace, in case they have none of their own. */
    static Form<Function<Pace, Reply>> reply() {
        return new KeysForm<>(List.of(OUTPUTS, ENDING, PACE), ReplyForms::reply);
    }

    private static Function<Pace, Reply> reply(Found found) {
        List<Reply.Output> outputs = found.get(OUTPUTS).orElse(List.of());
        Reply.Ending ending = found.get(ENDING).orElseGet(Reply.Completed::new);
        return pace -> new Reply(outputs, ending, found.get(PACE).orElse(pace));
    }

    static Form<FailingResponses> failing() {
        return new KeysForm<>(
                List.of(WHICH, AFTER_DELTAS, ERROR),
                found -> new FailingResponses(
                        found.the(WHICH),
                        found.get(AFTER_DELTAS).orElse(0),
                        found.get(ERROR).orElse(null)));
    }

    private static Alternatives<IntPredicate> which() {
        return Alternatives.<IntPredicate>of("choice of responses")
                .or("first", ValueForm.whole(1, MANY).as(count -> number -> number <= count))
                .or("every", ValueForm.whole(2, MANY).as(nth -> number -> number % nth == 0))
                .or("always", new YesForm().as(yes -> number -> true));
    }

    private static Alternatives<List<Reply.Output>> outputs() {
        Alternatives<List<Reply.Output>> all = Alternatives.of("output");
        for (Term<? extends Reply.Output> term : Outputs.all().terms()) {
            all = all.or(term.name(), TermForm.of(term).as(List::of));
        }
        Form<Reply.Output> each = new ChoiceForm<>(Alternatives.of("output", Outputs.all()));
        return all.or("outputs", new ListForm<>(each, MOST_OUTPUTS));
    }

    private static Alternatives<Reply.Ending> endings() {
        return Alternatives.<Reply.Ending>of("ending")
                .or("completed", new KeysForm<Reply.Ending>(List.of(), found -> new Reply.Completed()).orNothing())
                .or(
                        "failed",
                        new KeysForm<Reply.Ending>(
                                        List.of(AFTER_DELTAS, ERROR),
                                        found -> new Reply.Failed(
                                                found.get(AFTER_DELTAS).orElse(0),
                                                found.get(ERROR).orElse(null)))
                                .orNothing())
                .or(
                        "incomplete",
                        new KeysForm<Reply.Ending>(
                                List.of(AFTER_DELTAS, REASON),
                                found -> new Reply.Incomplete(
                                        found.get(AFTER_DELTAS).orElse(0), found.the(REASON))))
                .or(
                        "cancelled",
                        new KeysForm<Reply.Ending>(
                                        List.of(AFTER_DELTAS),
                                        found -> new Reply.Cancelled(
                                                found.get(AFTER_DELTAS).orElse(0)))
                                .orNothing());
    }

    private static Alternatives<Response.Failure> errors() {
        Alternatives<Response.Failure> all = Alternatives.of("error");
        for (Failures failure : Failures.values()) {
            all = all.or(
                    failure.word(), new KeysForm<Response.Failure>(List.of(), found -> failure.error()).orNothing());
        }
        return all.or("like", TermForm.byName(likeness()));
    }

    private static Term<Response.Failure> likeness() {
        return new Term<>(
                "like",
                "error",
                "An error in your own words.",
                "",
                List.of(
                        Parameter.required("type", new Parameter.Text(200), "its type", "server_error"),
                        Parameter.optional("code", new Parameter.Text(200), "its code; empty for null", ""),
                        Parameter.required("message", new Parameter.Text(10_000), "its sentence", "Sorry.")),
                ReplyForms::likeness);
    }

    private static Response.Failure likeness(Given given) {
        @Nullable String code = given.textIfAny("code").orElse(null);
        return new Response.Failure(given.text("type"), code, given.text("message"));
    }
}
