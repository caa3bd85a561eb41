package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimetck.journal.Entry;
import org.realtimetck.wire.Dialect;

/** What the rows of {@link ConnectionsTest} do not show of Azure's refusals. */
class AzureRefusalsTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void theJournalHasTheStatus() throws IOException, InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.AZURE);
        fake.dial("/openai/v1/realtime", "api-key: " + mine.key()).readHead();
        assertThat(mine.journal().entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Opened.class,
                        opened -> assertThat(opened.status()).isEqualTo(404));
    }
}
