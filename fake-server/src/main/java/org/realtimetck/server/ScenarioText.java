package org.realtimetck.server;

import java.util.List;
import org.realtimetck.sandbox.ReadyMade;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.server.ScenarioPages.Origin;

/** The pages as plain text, for terminals. */
final class ScenarioText {

    private ScenarioText() {}

    static String index(Origin origin) {
        StringBuilder text = new StringBuilder("A fake Realtime service. Well:\n\n  ")
                .append(origin.openai("").replace("/scenario/", ""))
                .append("\n  ")
                .append(origin.azure("").replace("/scenario/", ""))
                .append("\n\nNot so well, at .../scenario/<name>/v1/realtime and"
                        + " .../scenario/<name>/openai/v1/realtime:\n");
        ReadyMade.contents().forEach((heading, names) -> section(text, heading, names));
        return text.append("\nMore of one: GET /scenario/<name>\n").toString();
    }

    private static void section(StringBuilder text, String heading, List<String> names) {
        text.append("\n").append(heading).append("\n\n");
        for (String name : names) {
            SandboxDocument document = ReadyMade.named(name).orElseThrow();
            text.append("  ")
                    .append(name)
                    .append("\n      ")
                    .append(document.story())
                    .append('\n');
        }
    }

    static String one(String name, Origin origin) {
        SandboxDocument document = ReadyMade.named(name).orElseThrow();
        return name + "\n\n" + document.story() + "\n\nA good client: " + document.goodClient() + "\n\n  "
                + origin.openai(name) + "\n  " + origin.azure(name) + "\n\n" + ReadyMade.text(name);
    }
}
