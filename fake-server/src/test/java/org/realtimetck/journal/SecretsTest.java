package org.realtimetck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource({
        "sk-tck-session-0123456789abcdef9f3a,sk-tck-…9f3a",
        "sk-proj-AbCdEfGhIjKlMnOpQrSt,sk-…QrSt",
        "ek_0123456789abcdef0123456789abcdef,ek_…cdef",
        "0123456789abcdef0123456789abcdef,…cdef",
        "eyJhbGciOiJub25l-abc_def0123456789,…6789",
        "sk-tck-ab,…",
        "short,…",
        "'',…"
    })
    void showKindAndEndNeverEnoughToUse(String key, String masked) {
        assertThat(Secrets.mask(key)).isEqualTo(masked);
    }
}
