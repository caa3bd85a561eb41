package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.realtimetck.client.adapter.AdapterSchema;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine;

class AdapterCommandsTest {

    @Test
    void theSchemaIsShownAsItIsPublished() {
        StringWriter out = new StringWriter();
        CommandLine program = Main.program().setOut(new PrintWriter(out));
        assertThat(Main.run(program, "adapter-schema")).isEqualTo(ExitCode.PASS.number());
        assertThat(out.toString()).isEqualTo(AdapterSchema.text()).contains("\"toolResult\"");
    }

    @Test
    void theReferenceAdapterIsNotAmongTheCommandsOfUsers() {
        assertThat(Main.program().getUsageMessage()).contains("adapter-schema").doesNotContain("reference-adapter");
        assertThat(Main.program().getSubcommands()).containsKey("reference-adapter");
    }
}
