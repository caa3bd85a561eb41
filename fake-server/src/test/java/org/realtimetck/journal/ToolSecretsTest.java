package org.realtimetck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a client tells an MCP server is nobody else's business. */
class ToolSecretsTest {

    private static final String AUTHORIZATION = "\"authorization\":\"Bearer 0123456789abcdef\"";

    private static String update(String tool) {
        return "{\"type\":\"session.update\",\"session\":{\"tools\":[" + tool + "]}}";
    }

    @Test
    void areTheAuthorizationAndTheHeadersOfMcpTools() {
        String tool = "{" + AUTHORIZATION
                + ",\"headers\":{\"X-Key\":\"abcdefgh\",\"X-Many\":[\"ijklmnop\",7,{\"deep\":\"qrstuvwx\"}]},\"type\":\"mcp\"}";

        assertThat(ToolSecrets.in(update(tool)))
                .containsExactly("Bearer 0123456789abcdef", "abcdefgh", "ijklmnop", "qrstuvwx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"function\",\"parameters\":{\"properties\":{\"headers\":{\"type\":\"object\"}}}}",
                "{\"type\":\"mcp\",\"authorization\":7,\"headers\":null}",
                "{\"type\":\"mcp\",\"server_label\":\"docs\"}"
            })
    void areNotWhatOnlyLooksLikeThem(String tool) {
        assertThat(ToolSecrets.in(update(tool))).isEmpty();
    }

    @Test
    void areFoundInATextThatBreaksOff() {
        String text = update("{" + AUTHORIZATION);

        assertThat(ToolSecrets.in(text)).containsExactly("Bearer 0123456789abcdef");
        assertThat(ToolSecrets.in(text.substring(0, text.indexOf("cdef")))).containsExactly("Bearer 0123456789ab");
        assertThat(ToolSecrets.in("\"tools\" is no JSON")).isEmpty();
    }

    @Test
    void areMaskedWhereverTheyStandFromThenOn() {
        KeyMask keys = new KeyMask(List.of(), 1_000).learning(update("{" + AUTHORIZATION + ",\"type\":\"mcp\"}"));

        assertThat(keys.keep("Bearer 0123456789abcdef, or only 0123456789abcdef"))
                .isEqualTo("…cdef, or only …cdef");
    }

    @Test
    void leaveJsonBehindEvenIfTheyHoldEscapes() {
        String text = update(
                "{\"type\":\"mcp\",\"authorization\":\"0123456789\\\"ab\",\"headers\":{\"k\":\"\\u0041bcdefghij\"}}");

        String kept = new KeyMask(List.of(), 1_000).learning(text).keep(text);

        assertThat(kept).doesNotContain("0123456789", "bcdefghij");
        assertThat(new JsonMapper()
                        .readTree(kept)
                        .at("/session/tools/0/authorization")
                        .asString())
                .isEqualTo("…");
    }
}
