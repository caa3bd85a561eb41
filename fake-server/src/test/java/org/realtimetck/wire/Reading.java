package org.realtimetck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.realtimetck.coverage.Observed;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;

/** What a codec makes of a text. Single quotes in JSON stand for double ones, so that tables stay readable. */
final class Reading {

    private static final WireCodec OPENAI = new WireCodec(Dialect.OPENAI);
    private static final WireCodec AZURE = new WireCodec(Dialect.AZURE);

    private Reading() {}

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    static ErrorBody refusal(Dialect dialect, String text) {
        Inbound inbound = codec(dialect).read(text);
        assertThat(inbound).as(text).isInstanceOf(Inbound.Malformed.class);
        ErrorBody error = ((Inbound.Malformed) inbound).error();
        Observed.refused(error);
        return error;
    }

    static ClientEvent event(String text) {
        Inbound inbound = OPENAI.read(text);
        Observed.received(text);
        assertThat(inbound).as(text).isInstanceOf(Inbound.Understood.class);
        return ((Inbound.Understood) inbound).event();
    }

    static WireCodec codec(Dialect dialect) {
        return dialect == Dialect.AZURE ? AZURE : OPENAI;
    }

    /** A row of a table: an event, single-quoted, and the answer to it. Both services answer these alike. */
    record Row(String json, String code, @Nullable String param, String message) {

        void holds() {
            ErrorBody expected = ErrorBody.invalidRequest(code, message, param);
            assertThat(refusal(Dialect.OPENAI, Reading.json(json))).isEqualTo(expected);
            assertThat(refusal(Dialect.AZURE, Reading.json(json))).isEqualTo(expected);
        }

        @Override
        public String toString() {
            return code + " " + json;
        }
    }
}
