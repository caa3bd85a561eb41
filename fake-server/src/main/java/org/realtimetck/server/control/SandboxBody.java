package org.realtimetck.server.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.sandbox.SandboxReader;

/** A sandbox document as the body of a call. */
final class SandboxBody {

    private SandboxBody() {}

    static SandboxDocument read(Ask ask) {
        String text = ask.call().body();
        return ask.body(() -> ask.saysYaml() ? SandboxReader.yaml("body", text) : SandboxReader.json("body", text));
    }

    /** Where its schema is. */
    static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$ref", ControlApi.PREFIX + ShowSandboxSchema.PATH);
        return schema;
    }
}
