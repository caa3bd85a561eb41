package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.evidence.Page.Entry;

class BrowserPageTest {

    @Test
    void textIsEscapedCodeAndMarksStandOut() throws IOException {
        BrowserPage page = new BrowserPage("A & B");
        page.heading(2, "One <two>");
        page.paragraph("Say `a < b` [C, Azure], not item[0].");
        page.list(List.of(new Entry("Term", "text"), new Entry("", "bare")));
        page.table(List.of("head"), List.of(List.of("`x`")));

        assertThat(page.html())
                .contains("<title>A &amp; B</title>")
                .contains("<h2>One &lt;two&gt;</h2>")
                .contains("<p>Say <code>a &lt; b</code> <span class=\"mark\">[C, Azure]</span>, not item[0].</p>")
                .contains("<li><b>Term</b> text</li>", "<li>bare</li>")
                .contains("<tr><th>head</th></tr>", "<tr><td><code>x</code></td></tr>");
    }

    @Test
    void nothingButItsOwnStyleIsAllowed() throws IOException {
        assertThat(new BrowserPage("empty").html())
                .contains("default-src 'none'; style-src '" + HtmlTemplate.digest(HtmlTemplate.resource("page.css")))
                .doesNotContain("{{")
                .doesNotContain("<script");
    }
}
