package org.realtimetck.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.realtimetck.sandbox.FaultWords;

/** Whatever can go wrong, at whatever place and moment, has a scenario that says what a client is to do about it. */
final class VocabularyIsUsedTest {

    private final VocabularyUse use = VocabularyUse.in(ScenarioCatalogue.load());

    @TestFactory
    Stream<DynamicTest> everyWordIsSaidByAScenario() {
        return FaultWords.all().stream()
                .map(word -> dynamicTest(
                        word.section().key() + ": " + word.name(),
                        () -> assertThat(use.of(word))
                                .as(
                                        "no scenario says '%s' under '%s' in the doc string of 'a service that goes"
                                                + " wrong:'; write one that says what a client is to do",
                                        word.name(), word.section().key())
                                .isNotEmpty()));
    }
}
