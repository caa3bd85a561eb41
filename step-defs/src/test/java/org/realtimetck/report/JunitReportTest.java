package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.verdict.RunResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportTest {
    @TempDir
    Path folder;

    @Test
    void each_dialect_and_feature_is_a_suite_with_its_counts() throws Exception {
        assertThat(elements(SampleRun.everyVerdict(), "testsuite"))
                .extracting(s -> s.getAttribute("name") + " " + s.getAttribute("tests") + "/"
                        + s.getAttribute("failures") + "/" + s.getAttribute("errors") + "/" + s.getAttribute("skipped"))
                .containsExactly(
                        "openai.Sessions 1/0/0/0",
                        "azure.Sessions 1/0/0/0",
                        "openai.Function calls 1/1/0/0",
                        "azure.Function calls 1/0/0/1",
                        "azure.Connection loss 1/1/0/0",
                        "openai.Responses 2/1/1/0",
                        "azure.Responses 1/0/0/1",
                        "realtime-tck.run 1/1/0/0");
    }

    @Test
    void a_failure_tells_everything_and_skipped_cases_say_why() throws Exception {
        Document junit = parse(SampleRun.everyVerdict());

        Element failure = elements(junit, "failure").get(0);
        assertThat(failure.getAttribute("message")).startsWith("expected no response.create before the response.done");
        assertThat(failure.getTextContent())
                .contains("Finding TOOL-03", "fix: Send the output at once", "Again: ./realtime-tck certify")
                .contains("*  186.3 ms  #1 client ← fake  error");
        assertThat(elements(junit, "skipped"))
                .extracting(e -> e.getAttribute("message"))
                .containsExactly(
                        "known failure: the create is not queued (https://example.org/7), known since 2026-09-20",
                        "not applicable: the client does not claim audio-in");
        assertThat(elements(junit, "error")).hasSize(1);
        assertThat(elements(junit, "system-out"))
                .extracting(Element::getTextContent)
                .anyMatch(t -> t.contains("Cannot find module"));
    }

    @Test
    void a_run_that_judged_nothing_fails_here_too() throws Exception {
        assertThat(elements(SampleRun.of(), "failure"))
                .extracting(e -> e.getAttribute("message"))
                .containsExactly("expected at least one judged scenario, got none");
    }

    @Test
    void what_xml_cannot_say_is_dropped_and_the_rest_survives() throws Exception {
        List<Element> cases = elements(SampleRun.hostile(), "testcase");

        assertThat(cases).hasSize(7);
        assertThat(cases.get(0).getAttribute("name"))
                .contains("</script><script>alert(1)</script>", "[31mred", "\"'`|{{script}}]]>&amp;")
                .doesNotContain("\u001b", "\u0000", "\ud800");
    }

    private List<Element> elements(RunResult run, String tag) throws Exception {
        return elements(parse(run), tag);
    }

    private Document parse(RunResult run) throws Exception {
        new JunitReport().write(run, folder);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("junit.xml").toFile());
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
