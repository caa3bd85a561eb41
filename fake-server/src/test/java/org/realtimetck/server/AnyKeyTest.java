package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimetck.wire.Dialect;

/** Which sandbox a client gets, where any key will do. */
class AnyKeyTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.forEverybody();

    @Test
    void anybodyIsLetInOnBothPaths() throws InterruptedException {
        assertThat(Said.writtenTurn(fake.connect(RunningFake.OPENAI, "sk-test-1"), "hello"))
                .isEqualTo("You said: hello");
        assertThat(Said.writtenTurn(fake.connect(RunningFake.AZURE, "any"), "hello"))
                .isEqualTo("You said: hello");
        assertThat(fake.server().strays().journal().entries()).isEmpty();
    }

    @Test
    void thePathLeadsToASandbox() throws InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        fake.connect("/s/mine" + RunningFake.OPENAI, "sk-test-1").nextOf("session.created");
        assertThat(mine.journal().entries()).isNotEmpty();
    }

    @Test
    void aKeyCountsForMoreThanThePath() throws InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        OpenSandbox other = fake.open("other", Dialect.OPENAI);
        fake.connect("/s/other" + RunningFake.OPENAI, mine.key()).nextOf("session.created");
        assertThat(mine.journal().entries()).isNotEmpty();
        assertThat(other.journal().entries()).isEmpty();
    }

    @Test
    void withoutAKeyNobodyIsLetIn() throws InterruptedException {
        JdkClient client = fake.connect(RunningFake.OPENAI, "");
        assertThat(client.next().path("error").path("code").asString()).isEqualTo("invalid_api_key");
        assertThat(client.end().code()).isEqualTo(3000);
    }
}
