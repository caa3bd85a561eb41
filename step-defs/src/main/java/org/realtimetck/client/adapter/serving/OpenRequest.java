package org.realtimetck.client.adapter.serving;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;
import org.realtimetck.client.Target;
import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.client.inprocess.SessionSettings.TurnDetection;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code open} says. */
final class OpenRequest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenRequest() {}

    static Target target(JsonNode target, double timeScale) {
        Dialect dialect = Arrays.stream(Dialect.values())
                .filter(one -> one.word().equals(text(target, "profile")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a profile, got " + target.path("profile")));
        String plainBase = text(target, "plainHttpUrl");
        return new Target(
                dialect,
                URI.create(text(target, "endpoint")),
                URI.create(plainBase.substring(
                        0, plainBase.length() - dialect.basePath().length())),
                text(target, "key"),
                text(target, "model"),
                Path.of(text(target, "caFile")),
                Path.of(text(target, "trustStore")),
                timeScale);
    }

    static SessionSettings settings(JsonNode config) {
        Errand.Output output = text(config, "output").equals("audio") ? Errand.Output.AUDIO : Errand.Output.TEXT;
        String voice = config.path("voice").isString() ? text(config, "voice") : null;
        TurnDetection detection =
                text(config, "turnDetection").equals("server_vad") ? TurnDetection.SERVER_VAD : TurnDetection.NONE;
        String model = config.path("transcriptionModel").isString() ? text(config, "transcriptionModel") : null;
        return new SessionSettings(
                output, text(config, "instructions"), voice, function(config.path("tools")), detection, model);
    }

    /** The answer comes with {@code toolResult}. */
    private static Errand.@Nullable Function function(JsonNode tools) {
        if (tools.isEmpty()) {
            return null;
        }
        JsonNode tool = tools.get(0);
        Map<String, Object> parameters = new LinkedHashMap<>();
        tool.path("parameters")
                .propertyStream()
                .forEach(one -> parameters.put(one.getKey(), JSON.treeToValue(one.getValue(), Object.class)));
        return new Errand.Function(text(tool, "name"), text(tool, "description"), parameters, "");
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
