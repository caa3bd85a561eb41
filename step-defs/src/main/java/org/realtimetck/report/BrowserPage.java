package org.realtimetck.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.realtimetck.evidence.Page;

/** A page of text for a browser that needs nothing else. */
public final class BrowserPage implements Page {
    private static final Pattern SPECIAL = Pattern.compile("`(?<code>[^`]*)`|(?<mark>\\[[A-Z]\\b[^\\]]*])");

    private final String title;
    private final Html body = new Html();

    /** @param title of the window */
    public BrowserPage(String title) {
        this.title = title;
    }

    @Override
    public void heading(int level, String text) {
        body.open("h" + level);
        words(text);
        body.close().newLine();
    }

    @Override
    public void paragraph(String text) {
        body.open("p");
        words(text);
        body.close().newLine();
    }

    @Override
    public void list(List<Entry> entries) {
        body.open("ul");
        for (Entry entry : entries) {
            body.open("li");
            if (!entry.term().isEmpty()) {
                body.leaf("b", entry.term()).text(" ");
            }
            words(entry.text());
            body.close().newLine();
        }
        body.close().newLine();
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        body.open("table");
        row("th", head);
        rows.forEach(row -> row("td", row));
        body.close().newLine();
    }

    /** The whole page. */
    public String html() throws IOException {
        String style = HtmlTemplate.resource("page.css");
        return HtmlTemplate.filled(
                "page.html",
                Map.of(
                        "title", Html.escaped(title),
                        "styleDigest", HtmlTemplate.digest(style),
                        "style", style,
                        "body", body.toString()));
    }

    private void row(String cell, List<String> texts) {
        body.open("tr");
        for (String text : texts) {
            body.open(cell);
            words(text);
            body.close();
        }
        body.close().newLine();
    }

    private void words(String text) {
        Matcher special = SPECIAL.matcher(text);
        int told = 0;
        while (special.find()) {
            body.text(text.substring(told, special.start()));
            String code = special.group("code");
            if (code != null) {
                body.leaf("code", code);
            } else {
                body.leaf("span", special.group("mark"), "class", "mark");
            }
            told = special.end();
        }
        body.text(text.substring(told));
    }
}
