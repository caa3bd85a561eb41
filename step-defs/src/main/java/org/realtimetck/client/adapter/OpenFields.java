package org.realtimetck.client.adapter;

import java.net.URI;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Target;
import org.realtimetck.client.inprocess.SessionSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code open} says: where to connect, and how the session is to be configured. */
final class OpenFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenFields() {}

    static ObjectNode of(Target target, SessionSettings settings, long timeoutMs, String scenario) {
        ObjectNode fields = JSON.createObjectNode();
        fields.set("target", target(target, settings.isTranscription()));
        fields.set("config", config(settings));
        return fields.put("timeoutMs", timeoutMs).put("scenario", scenario);
    }

    private static ObjectNode target(Target target, boolean transcription) {
        URI secure = transcription ? target.transcriptionUrl() : target.webSocketUrl();
        URI plain = target.base(target.httpOrigin());
        return JSON.createObjectNode()
                .put("profile", target.dialect().word())
                .put("httpUrl", target.base(target.httpsOrigin()).toString())
                .put("wsUrl", secure.toString())
                .put("plainHttpUrl", plain.toString())
                .put("plainWsUrl", plain.toString().replaceFirst("^http", "ws") + "/realtime?" + secure.getRawQuery())
                .put("endpoint", target.httpsOrigin().toString())
                .put("key", target.key())
                .put("model", target.model())
                .put("caFile", target.caFile().toString())
                .put("trustStore", target.trustStore().toString());
    }

    private static ObjectNode config(SessionSettings settings) {
        ObjectNode config = JSON.createObjectNode()
                .put("instructions", settings.instructions())
                .put("voice", settings.voice())
                .put("output", settings.output().word())
                .put("turnDetection", settings.turnDetection().word());
        if (settings.isTranscription()) {
            config.put("transcriptionModel", settings.transcriptionModel());
        }
        var tools = config.putArray("tools");
        Errand.Function function = settings.function();
        if (function != null) {
            tools.addObject()
                    .put("name", function.name())
                    .put("description", function.description())
                    .set("parameters", JSON.valueToTree(function.parameters()));
        }
        return config;
    }
}
