package org.realtimetck.transport.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.ErrorJson;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The upgrade is answered with an ordinary HTTP status.
 *
 * @param status 400 to 599
 * @param retryAfter when the client may come again; zero for no such header
 * @param body JSON; empty for a sentence of the fake's own
 */
public record RefuseUpgrade(int status, Duration retryAfter, RetryAfter form, Map<String, String> headers, String body)
        implements UpgradeFault {

    /** The two forms HTTP has for {@code Retry-After}. */
    public enum RetryAfter {
        SECONDS,
        DATE
    }

    /** In files and over HTTP. */
    public static final Term<RefuseUpgrade> TERM = new Term<>(
            "refuse-upgrade",
            "upgrade",
            "The handshake is answered with an HTTP status instead of 101.",
            "Tells its application status and body; tries again only after 408, 429 and 5xx, not before Retry-After.",
            List.of(
                    Parameter.required("status", new Parameter.Whole(400, 599), "HTTP status"),
                    Parameter.optional(
                            "retry-after",
                            new Parameter.Time(Duration.ZERO, Duration.ofHours(1)),
                            "the Retry-After header; 0ms for none",
                            Duration.ZERO),
                    Parameter.optional(
                            "retry-after-form",
                            new Parameter.Choice(List.of("seconds", "date")),
                            "how Retry-After is written",
                            "seconds"),
                    Parameter.optional("headers", new Parameter.Texts(), "further headers", Map.of()),
                    Parameter.optional(
                            "body", new Parameter.Text(100_000), "JSON; empty for a sentence of the fake's own", "")),
            given -> new RefuseUpgrade(
                    given.whole("status"),
                    given.time("retry-after"),
                    given.text("retry-after-form").equals("date") ? RetryAfter.DATE : RetryAfter.SECONDS,
                    given.texts("headers"),
                    given.text("body")));

    public RefuseUpgrade {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("expected a status of 400 to 599 to refuse with, got " + status);
        }
        headers = Map.copyOf(headers);
    }

    @Override
    public Admission answer(Admission healthy, Instant now) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (!retryAfter.isZero()) {
            all.put("Retry-After", written(now));
        }
        String own = ErrorJson.of("The sandbox refuses this handshake with status " + status + ".");
        return new Admission.Refuse(status, all, body.isEmpty() ? own : body);
    }

    private String written(Instant now) {
        return form == RetryAfter.SECONDS
                ? String.valueOf(retryAfter.toSeconds())
                : DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        now.plus(retryAfter).atOffset(ZoneOffset.UTC));
    }
}
