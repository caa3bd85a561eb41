package org.realtimetck.wire.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void a_list_has_an_oxford_comma_from_three_on() {
        assertThat(Wording.quoted(List.of("a"), "and")).isEqualTo("'a'");
        assertThat(Wording.quoted(List.of("a", "b"), "or")).isEqualTo("'a' or 'b'");
        assertThat(Wording.quoted(List.of("a", "b", "c"), "and")).isEqualTo("'a', 'b', and 'c'");
    }

    @Test
    void a_path_reads_as_the_service_writes_it() {
        Path path = Path.ROOT.field("session").field("tools").index(2).field("meta");

        assertThat(path).hasToString("session.tools[2].meta");
        assertThat(Path.ROOT).hasToString("");
    }

    @Test
    void an_alternative_loses_its_article_unless_it_is_the_first() {
        assertThat(Shapes.either(Shapes.string(), Shapes.arrayOf("objects", Shapes.object()))
                        .expected())
                .isEqualTo("one of a string or array of objects");
    }

    @Test
    void an_object_that_json_does_not_know_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> JsonKind.of(new Object())).hasMessageStartingWith("expected a value read from JSON");
    }
}
