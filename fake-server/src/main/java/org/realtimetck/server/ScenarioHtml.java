package org.realtimetck.server;

import java.util.List;
import org.realtimetck.sandbox.ReadyMade;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.server.ScenarioPages.Origin;

/** The pages as HTML. */
final class ScenarioHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
            h2 { margin-top: 2.5rem; }
            h3 { margin: 1.5rem 0 0; font-size: 1rem; }
            p { margin: .3rem 0; }
            code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
            pre, .url { background: color-mix(in srgb, currentColor 8%, transparent); border-radius: .3rem; }
            pre { padding: .7rem; overflow-x: auto; }
            .url { display: block; padding: .15rem .5rem; margin: .2rem 0; user-select: all; }
            a { color: inherit; }
            """;

    private ScenarioHtml() {}

    static String index(Origin origin) {
        StringBuilder body = new StringBuilder("<h1>A fake Realtime service</h1><p>Well:</p>");
        url(body, origin.openai("").replace("/scenario/", ""));
        url(body, origin.azure("").replace("/scenario/", ""));
        body.append("<p>Below, what people tell of services that were not so well, each at an address to paste. Any")
                .append(" key will do, unless the fake was started with strict keys; then one of its own.</p>");
        ReadyMade.contents().forEach((heading, names) -> section(body, heading, names, origin));
        return page("A fake Realtime service", body.toString());
    }

    private static void section(StringBuilder body, String heading, List<String> names, Origin origin) {
        body.append("<h2>").append(escaped(heading)).append("</h2>");
        for (String name : names) {
            body.append("<h3 id=\"" + name + "\"><a href=\"/scenario/" + name + "\">" + name + "</a></h3>");
            describe(body, name, origin);
        }
    }

    private static void describe(StringBuilder body, String name, Origin origin) {
        SandboxDocument document = ReadyMade.named(name).orElseThrow();
        body.append("<p>").append(escaped(document.story())).append("</p>");
        body.append("<p><b>A good client</b> ")
                .append(escaped(lower(document.goodClient())))
                .append("</p>");
        url(body, origin.openai(name));
        url(body, origin.azure(name));
    }

    static String one(String name, Origin origin) {
        StringBuilder body = new StringBuilder("<p><a href=\"/\">All of them</a></p><h1>" + name + "</h1>");
        describe(body, name, origin);
        body.append("<p>As a file, for <code>serve --sandbox FILE</code>:</p><pre>")
                .append(escaped(ReadyMade.text(name)))
                .append("</pre>");
        return page(name, body.toString());
    }

    static String sentence(String sentence) {
        return page("Not there", "<p>" + escaped(sentence) + "</p><p><a href=\"/\">All of them</a></p>");
    }

    private static void url(StringBuilder body, String url) {
        body.append("<code class=\"url\">").append(escaped(url)).append("</code>");
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><title>" + escaped(title) + "</title><style>" + STYLE
                + "</style></head><body>" + body + "</body></html>\n";
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
