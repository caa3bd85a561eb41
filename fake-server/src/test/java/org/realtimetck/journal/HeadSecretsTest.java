package org.realtimetck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials in the bytes of a head: hidden, and nothing moves. */
class HeadSecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization: Bearer sk-tck-0123456789abcdef | Authorization: Bearer sk-tck-************cdef",
                "authorization:sk-0123456789abcdef | authorization:sk-************cdef",
                "API-KEY:  0123456789abcdef x | API-KEY:  **************ef x",
                "api-key: 0123456789abcdef | api-key: ************cdef",
                "api-key: short | api-key: *****",
                "Cookie: a=b | Cookie: ***",
                "Sec-WebSocket-Protocol: realtime, openai-insecure-api-key.ek_0123456789abcdef,x"
                        + " | Sec-WebSocket-Protocol: realtime, openai-insecure-api-key.ek_************cdef,x",
                "GET /v1/realtime?model=m&api-key=0123456789abcdef HTTP/1.1"
                        + " | GET /v1/realtime?model=m&api-key=************cdef HTTP/1.1",
                "GET /v1/realtime?api%2Dkey=0123456789abcdef&x HTTP/1.1"
                        + " | GET /v1/realtime?api%2Dkey=************cdef&x HTTP/1.1",
                "{\"a\":1}GET /v1/realtime?api-key=0123456789abcdef HTTP/1.1"
                        + " | {\"a\":1}GET /v1/realtime?api-key=************cdef HTTP/1.1",
                "GET /v1/realtime?model=api-key HTTP/1.1 | GET /v1/realtime?model=api-key HTTP/1.1",
                "Host: 127.0.0.1:8080 | Host: 127.0.0.1:8080",
                "{\"authorization\": \"x\"} | {\"authorization\": \"x\"}"
            })
    void keysAreHiddenAndNothingMoves(String line, String masked) {
        for (String end : new String[] {"\r\n", "\n", ""}) {
            assertThat(HeadSecrets.masked(line + end)).isEqualTo(masked + end).hasSameSizeAs(line + end);
        }
    }
}
