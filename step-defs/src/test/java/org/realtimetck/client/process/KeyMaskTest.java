package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyMaskTest {

    private final KeyMask mask = new KeyMask(Samples.KEY);

    @Test
    void theErrandsKeyIsShortened() {
        assertThat(mask.mask("key=" + Samples.KEY + ";")).isEqualTo("key=sk-tck-…;");
    }

    @Test
    void whatLooksLikeAKeyIsShortened() {
        assertThat(mask.mask("sk-proj-abcdefghijklmnop and ek_abcdefghijklmnopqrst"))
                .isEqualTo("sk-proj… and ek_abcd…");
    }

    @Test
    void credentialsInHeadersAreMasked() {
        assertThat(mask.mask("Authorization: Bearer abcdefghijklmnop1234\napi-key: 0123456789abcdef0123"))
                .isEqualTo("Authorization: Bearer …\napi-key: …");
    }

    @Test
    void ordinaryTextStays() {
        String text = "risk-averse tasks, ask-me, api-key: none, bearer of news, event_0123456789abcdef0123";
        assertThat(mask.mask(text)).isEqualTo(text);
    }
}
