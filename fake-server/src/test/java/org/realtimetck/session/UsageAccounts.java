package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.Usage;

/** What must be true of any usage whatever was said. */
final class UsageAccounts {

    private UsageAccounts() {}

    static void check(Response done) {
        Usage usage = done.usage();
        assertThat(usage).as("the usage of %s", done).isNotNull();
        addsUp(usage);
        if (done.output().isEmpty()) {
            assertThat(usage.totalTokens()).as("what nothing costs").isZero();
        }
        if (done.maxOutputTokens() instanceof Number limit) {
            assertThat(usage.outputTokens()).isLessThanOrEqualTo(limit.longValue());
        }
    }

    static void addsUp(Usage usage) {
        var in = usage.inputTokenDetails();
        var out = usage.outputTokenDetails();
        var cached = in.cachedTokensDetails();
        assertThat(usage.totalTokens()).isEqualTo(usage.inputTokens() + usage.outputTokens());
        assertThat(usage.inputTokens()).isEqualTo(in.textTokens() + in.audioTokens() + in.imageTokens());
        assertThat(usage.outputTokens()).isEqualTo(out.textTokens() + out.audioTokens());
        assertThat(in.cachedTokens())
                .isEqualTo(cached.textTokens() + cached.audioTokens() + cached.imageTokens())
                .isLessThanOrEqualTo(usage.inputTokens());
        assertThat(in.cachedTokens() % 64).isZero();
        assertThat(cached.textTokens()).isBetween(0L, in.textTokens());
        assertThat(cached.audioTokens()).isBetween(0L, in.audioTokens());
        assertThat(cached.imageTokens()).isBetween(0L, in.imageTokens());
        partOfText(out.reasoningTokens(), out.textTokens());
    }

    private static void partOfText(@Nullable Long reasoning, long text) {
        if (reasoning != null) {
            assertThat(reasoning).isBetween(0L, text);
        }
    }
}
