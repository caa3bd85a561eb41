package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.Verdict;
import org.w3c.dom.Element;

class HtmlReportTest {
    @TempDir
    Path folder;

    @Test
    void the_head_says_who_was_judged_what_came_of_it_and_how_often() throws Exception {
        HtmlPage page = page(SampleRun.everyVerdict());

        assertThat(page.elements("h1").get(0).getTextContent()).isEqualTo("acme-realtime 2.10.0");
        assertThat(texts(page.withClass("outcome")))
                .containsExactly(
                        "The run is incomplete: 1 scenario could not be judged; 2 of 6 judged scenarios passed.");
        assertThat(texts(page.elements("dd")))
                .contains("OpenAI, Azure", "framework", "2026-11-21 10:00:00 UTC", "8.4 s");
        assertThat(texts(page.elements("button")))
                .contains("All 8", "✓ passed 2", "✗ failed 2", "≈ known failure 1", "? not testable 1");
        assertThat(texts(page.withClass("problems"))).singleElement().asString().contains("baseline.yaml:9");
    }

    @Test
    void every_scenario_is_in_the_table_of_its_feature_and_links_to_its_details() throws Exception {
        HtmlPage page = page(SampleRun.everyVerdict());

        assertThat(texts(page.elements("caption")))
                .containsExactly("Sessions", "Function calls", "Connection loss", "Responses");
        List<String> targets = page.attribute("href").stream()
                .filter(href -> href.startsWith("#"))
                .map(href -> href.substring(1))
                .toList();
        assertThat(targets).hasSize(8).doesNotHaveDuplicates().isSubsetOf(page.attribute("id"));
        assertThat(page.attribute("id")).doesNotHaveDuplicates();
    }

    @Test
    void what_failed_comes_before_the_requirements_and_after_them_if_nothing_did() throws Exception {
        assertThat(texts(page(SampleRun.everyVerdict()).elements("h2"))).endsWith("Scenarios", "Requirements");
        assertThat(texts(page(SampleRun.of(new SampleScenario("A-1", Verdict.PASSED).result()))
                        .elements("h2")))
                .containsExactly("Requirements", "Scenarios");
    }

    @Test
    void a_failure_tells_step_finding_frames_output_and_command() throws Exception {
        HtmlPage page = page(SampleRun.everyVerdict());
        Element scenario = page.withClass("scenario").get(0);
        String text = scenario.getTextContent();

        assertThat(scenario.getAttribute("id")).isEqualTo("openai-TOOL-003");
        assertThat(scenario.hasAttribute("open"))
                .as("the first failure stands open")
                .isTrue();
        assertThat(text)
                .contains("got one 41.1 ms before it (client event #5)")
                .contains("queue one create and release it on response.done")
                .contains("2 × response.function_call_arguments.delta")
                .contains("[agent] error: active response")
                .contains("./realtime-tck certify --client 'node agent.js' --tags @TOOL-003 --dialect openai")
                .contains("\"code\" : \"conversation_already_has_active_response\"");
        assertThat(page.withClass("evidence")).hasSize(3);
    }

    @Test
    void arrows_point_the_way_the_frames_went() throws Exception {
        HtmlPage page = page(SampleRun.of(new SampleScenario("A-1", Verdict.PASSED)
                .journal(new SampleJournal().begun().closed(1000, ""))
                .result()));

        assertThat(page.withClass("row"))
                .extracting(row -> row.getAttribute("class"))
                .containsExactly(
                        "row to-fake tone-plain",
                        "row to-client tone-plain",
                        "row to-fake tone-plain",
                        "row to-client tone-plain",
                        "row note tone-plain");
    }

    @Test
    void the_page_needs_nothing_from_anywhere_and_runs_no_script_but_its_own() throws Exception {
        HtmlPage page = page(SampleRun.everyVerdict());
        String policy = page.elements("meta").get(1).getAttribute("content");

        assertThat(page.attribute("src")).isEmpty();
        assertThat(page.attribute("href")).allMatch(href -> href.startsWith("#") || href.startsWith("journals/"));
        assertThat(page.content("style")).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.content("script")).doesNotContain("http").doesNotContain("innerHTML");
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("script-src '" + digest(page.content("script")) + "'")
                .contains("style-src '" + digest(page.content("style")) + "'")
                .doesNotContain("unsafe");
    }

    @Test
    void nothing_a_client_says_becomes_markup() throws Exception {
        HtmlPage page = page(SampleRun.hostile());

        assertThat(page.elements("script")).hasSize(1);
        assertThat(page.elements("img")).isEmpty();
        assertThat(page.elements("b")).allMatch(b -> !b.getTextContent().isEmpty());
        assertThat(page.attributeNames())
                .noneMatch(name -> name.startsWith("on"))
                .doesNotContain("style", "src");
        assertThat(page.attribute("href")).allMatch(href -> href.matches("(#|journals/)[A-Za-z0-9._~/-]+"));
        assertThat(page.attribute("id")).doesNotHaveDuplicates();
        assertThat(page.source())
                .doesNotContain("\u001b")
                .doesNotContain("\u0000")
                .doesNotContain("\u202e")
                .contains("{{script}}");
        assertThat(texts(page.withClass("failure")))
                .allMatch(text -> text.startsWith("</script><script>alert(1)</script>"));
    }

    @Test
    void a_long_journal_is_cut_and_the_rest_pointed_to() throws Exception {
        SampleJournal journal = new SampleJournal().open();
        for (int i = 0; i < 100; i++) {
            journal.from("response.create", "");
        }
        HtmlPage page = page(SampleRun.of(
                new SampleScenario("A-1", Verdict.PASSED).journal(journal).result()));

        assertThat(page.withClass("row")).hasSize(60);
        assertThat(texts(page.withClass("journal")))
                .containsExactly("41 more rows and all frames in full: journals/openai/A-1.ndjson");
    }

    @Test
    void a_run_without_scenarios_is_a_page_too() throws Exception {
        HtmlPage page = page(SampleRun.of());

        assertThat(texts(page.withClass("outcome")))
                .containsExactly("Nothing is known about acme-realtime 2.10.0: no scenario was judged.");
    }

    private HtmlPage page(RunResult run) throws Exception {
        new HtmlReport().write(run, folder);
        return HtmlPage.read(folder.resolve("index.html"));
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream().map(Element::getTextContent).toList();
    }

    private static String digest(String source) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
