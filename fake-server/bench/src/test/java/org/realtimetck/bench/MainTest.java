package org.realtimetck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.bench.figure.Book;
import org.realtimetck.bench.figure.Figure;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program from its command line to its files. How fast anything is, no test says. */
@Tag("once")
class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aQuickRunFindsEveryChecksumRightAndWritesWhatCanBeRead(@TempDir Path folder) throws Exception {
        Path readme = Files.writeString(
                folder.resolve("README.md"),
                "# Page\n<!-- tables: written by ./realtime-tck bench --update-readme -->\nold\n<!-- end of tables -->\nrest\n");

        int code = run("--quick", "--rounds", "2", "--output", folder.toString(), "--update-readme", readme.toString());

        assertThat(code).as(out + "\n" + err).isZero();
        JsonNode json = new JsonMapper().readTree(Files.readString(folder.resolve("bench.json")));
        assertThat(json.path("errors").asInt(-1)).isZero();
        assertThat(json.at("/machine/cores").asInt()).isPositive();
        assertThat(json.path("results")
                        .valueStream()
                        .map(result -> result.path("figure").asString()))
                .containsExactlyElementsOf(Book.all().stream().map(Figure::name).toList());
        assertThat(json.path("results")).allSatisfy(MainTest::isMeasured);
        String markdown = Files.readString(folder.resolve("bench.md"));
        assertThat(markdown).contains("| beside faults |", " cores");
        assertThat(Files.readString(readme))
                .startsWith("# Page\n")
                .contains(markdown)
                .doesNotContain("old")
                .endsWith("<!-- end of tables -->\nrest\n");
        assertThat(out.toString()).contains("beside faults", "Written to ");
    }

    private static void isMeasured(JsonNode result) {
        assertThat(result.path("sides")).hasSize(3).allSatisfy(side -> {
            assertThat(side.path("rounds")).hasSize(2);
            assertThat(side.path("checked").asInt()).isEqualTo(2 * 101);
            assertThat(side.path("errors")).isEmpty();
        });
    }

    @Test
    void aFigureNobodyKnowsIsToldWhatThereIs() {
        assertThat(run("--figures", "nosy-neighbour")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString())
                .contains("'nosy-neighbour'", Book.all().get(0).name());
    }

    @Test
    void namesOfFiguresAreUnique() {
        List<String> names = Book.all().stream().map(Figure::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
    }

    private int run(String... arguments) {
        return Main.program()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
