package org.realtimetck.session;

import java.util.List;
import org.realtimetck.protocol.RateLimitsUpdated;
import org.realtimetck.protocol.Variation;

/** Tells OpenAI's clients what is left to them. Azure's have never been told [C]. */
final class RateLimits {

    /** [C] */
    private static final long TOKENS = 15_000_000;

    /** In the Preview's place only; its measure is ours [I]. */
    private static final long REQUESTS = 20_000;

    private final Ids ids;
    private final boolean told;
    private final boolean atBeginning;
    private final RateMeter tokens;
    private final RateMeter requests;

    RateLimits(SessionSetup setup) {
        this.ids = setup.ids();
        this.told = !setup.azure();
        this.atBeginning = setup.varies(Variation.RATE_LIMITS_AT_BEGINNING);
        this.tokens = new RateMeter("tokens", TOKENS, setup.clock());
        this.requests = new RateMeter("requests", REQUESTS, setup.clock());
    }

    /** A response has been created. */
    void begun(Effects out) {
        requests.spend(1);
        if (told && atBeginning) {
            out.send(new RateLimitsUpdated(ids.event(), List.of(requests.told(), tokens.told())));
        }
    }

    /** A response is done. None follows one that made nothing, by analogy with the Preview [I]. */
    void done(long usedTokens, Effects out) {
        tokens.spend(usedTokens);
        if (told && !atBeginning && usedTokens > 0) {
            out.send(new RateLimitsUpdated(ids.event(), List.of(tokens.told())));
        }
    }
}
