package org.realtimetck.transport.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.realtimetck.transport.Admission;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The upgrade is answered with a redirect.
 *
 * @param status 301, 302, 303, 307 or 308
 * @param location where to; sent as it stands
 */
public record RedirectUpgrade(int status, String location) implements UpgradeFault {

    /** In files and over HTTP. */
    public static final Term<RedirectUpgrade> TERM = new Term<>(
            "redirect-upgrade",
            "upgrade",
            "The handshake is answered with a redirect.",
            "Follows it to the same host, or tells its application; it does not carry its key to another host.",
            List.of(
                    Parameter.optional(
                            "status",
                            new Parameter.Choice(List.of("301", "302", "303", "307", "308")),
                            "HTTP status, as a text",
                            "307"),
                    Parameter.required("location", new Parameter.Text(2_000), "the Location header")),
            given -> new RedirectUpgrade(Integer.parseInt(given.text("status")), given.text("location")));

    public RedirectUpgrade {
        if (!List.of(301, 302, 303, 307, 308).contains(status)) {
            throw new IllegalArgumentException("expected a status that redirects, got " + status);
        }
    }

    @Override
    public Admission answer(Admission healthy, Instant now) {
        return new Admission.Refuse(status, Map.of("Location", location), "");
    }
}
