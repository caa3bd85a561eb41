package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealLookingKeysTest {

    private final List<String> warnings = new ArrayList<>();
    private final RealLookingKeys keys = new RealLookingKeys(warnings::add);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-proj-9Qw8eRty7UiOp6AsDfGh",
                "sk-a",
                "ek_68af296e8e408191a1120ab6383263c2",
                "0123456789abcdef0123456789ABCDEF",
                "9tqWyEr3KvBn5ZpLmX2cHdGf7sJaUo4R8iQk"
            })
    void aKeyAsTheServicesIssueThemIsNoticed(String key) {
        keys.notice(key);
        assertThat(warnings).containsExactly(RealLookingKeys.WARNING);
        assertThat(warnings.get(0)).doesNotContain(key).contains("made-up").contains("neither stored nor forwarded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sk-",
                "secret",
                "sk-tck-serve-0123456789abcdef01234567",
                "sk-test-1",
                "sk-FAKE-key-for-CI",
                "sk-proj-dummy",
                "ek_example",
                "mock0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcde",
                "my own key with blanks that is long enough"
            })
    void aMadeUpKeyIsNot(String key) {
        keys.notice(key);
        assertThat(warnings).isEmpty();
    }

    @Test
    void oneWarningIsEnough() {
        keys.notice("sk-proj-9Qw8eRty7UiOp6AsDfGh");
        keys.notice("sk-proj-9Qw8eRty7UiOp6AsDfGh");
        keys.notice("sk-proj-another");
        assertThat(warnings).hasSize(1);
    }
}
