package org.realtimetck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.realtimetck.evidence.Fact;
import org.realtimetck.evidence.SourceFacts;

/** The kit's own sources mark facts as the fake's do; what is inferred belongs to the fake, which tells it on its page. */
class MarksTest {

    @Test
    void everyMarkCanBeReadAndNoneIsInferred() throws IOException {
        SourceFacts found = SourceFacts.under(Path.of("src", "main", "java", "org", "realtimetck"));
        assertThat(found.slips()).isEmpty();
        assertThat(found.facts()).isNotEmpty().noneMatch(Fact::isInferred);
    }
}
