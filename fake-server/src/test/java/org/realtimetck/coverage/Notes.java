package org.realtimetck.coverage;

import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.Inbound;
import org.realtimetck.wire.WireCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one test is seen to cause. Threads of a server write here too, for the test that started it.
 *
 * @param test class and method
 */
record Notes(Ledger ledger, String test) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);

    static Notes ofNobody() {
        return new Notes(new Ledger(), "");
    }

    /** A message of a client. What the codec refuses shows no field to be accepted. */
    void received(String text) {
        if (CODEC.read(text) instanceof Inbound.Understood understood) {
            ClientFields.in(understood.type(), MAPPER.readValue(text, Object.class))
                    .forEach(path -> ledger.add(Fact.clientField(path), test));
        }
    }

    /** An event of the fake's. */
    void sent(String text) {
        JsonNode event = MAPPER.readTree(text);
        ledger.add(Fact.serverEvent(event.path("type").asString("")), test);
        code(event.path("error"));
        code(event.path("response").path("status_details").path("error"));
    }

    /** The body of an answer over HTTP, which holds an error or does not. */
    void answered(String body) {
        if (!body.isEmpty()) {
            code(MAPPER.readTree(body).path("error"));
        }
    }

    /** An error object, wherever it stands. */
    private void code(JsonNode error) {
        if (error.path("code").isString()) {
            code(error.path("code").asString());
        }
    }

    void code(String code) {
        ledger.add(Fact.errorCode(code), test);
    }
}
