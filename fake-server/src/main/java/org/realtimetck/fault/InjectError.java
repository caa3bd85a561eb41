package org.realtimetck.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Sends an error of a kind that is on record, which the client did nothing for. It ends nothing: those that the service
 * closes after want a fault that closes behind them.
 *
 * @param error one of {@link RecordedError#codes}
 * @param codeIsNull true for the same error with null in place of its code
 * @param aboutEventId the client's {@code event_id} it names; null for none
 */
public record InjectError(
        String error, boolean codeIsNull, @Nullable String aboutEventId) implements Insertion {

    /** In files and over HTTP. */
    public static final Term<InjectError> TERM = new Term<>(
            "inject-error",
            "events",
            "An error event of a kind that is on record comes, whatever the client did.",
            "Tells its application type, code and message, with a null code too, and goes on.",
            List.of(
                    Parameter.optional(
                            "error", new Parameter.Choice(RecordedError.codes()), "code of the error", "invalid_value"),
                    Parameter.optional(
                            "code-is-null", new Parameter.Flag(), "whether its code is null all the same", false),
                    Parameter.optional(
                            "event-id", new Parameter.Text(512), "the client's event_id it names; empty for null", "")),
            given -> new InjectError(
                    given.text("error"),
                    given.flag("code-is-null"),
                    given.textIfAny("event-id").orElse(null)));

    public InjectError {
        RecordedError.of(error);
    }

    @Override
    public void strike(Outbound next, Later later) {
        RecordedError recorded = RecordedError.of(error);
        next.send(recorded.event(codeIsNull ? null : recorded.code(), aboutEventId));
    }
}
