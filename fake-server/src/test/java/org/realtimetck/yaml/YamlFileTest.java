package org.realtimetck.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private static final Set<String> KEYS = Set.of("name", "words", "level");

    @Test
    void everyPieceKnowsItsPlaceAndWhatItIs() {
        YamlNode root =
                file("name: a\nwords:\n  - 1.10\n  - true\n  - {}\n").root().orElseThrow();

        assertThat(root).isInstanceOfSatisfying(YamlNode.Mapping.class, mapping -> {
            YamlNode words = mapping.entries().get(1).value();
            assertThat(words)
                    .isInstanceOfSatisfying(
                            YamlNode.Sequence.class,
                            list -> assertThat(list.items())
                                    .extracting(YamlNode::line, YamlNode::column, YamlNode::description)
                                    .containsExactly(
                                            tuple(3, 5, "a number, 1.10"),
                                            tuple(4, 5, "true or false, true"),
                                            tuple(5, 5, "a mapping")));
        });
    }

    @Test
    void anEmptyFileIsNothing() {
        YamlFile file = file("# not yet\n");

        assertThat(file.root().map(YamlNode::description)).contains("nothing");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void aSlipOfThePenIsToldOnceHoweverOftenItShows() {
        YamlFile file = file("name:a\n");
        YamlNode root = file.root().orElseThrow();

        file.wrongShape(root, "a mapping", "");
        file.wrongShape(root, "a list", "");

        assertThat(file.problems()).containsExactly("f.yaml:1: expected a space after the colon; write\n    name: a");
    }

    @Test
    void aListInBracketsIsNoSlip() {
        YamlFile file = file("words: [\"a: b\", c: d]\nname: [\n");

        assertThat(file.root()).isEmpty();
        assertThat(file.problems()).singleElement().asString().contains("expected YAML, got something else");
    }

    @Test
    void anotherWordForAKeyIsAnsweredWithTheRightOne() {
        YamlFile file = file("layer: a\ncolour: red\n");
        YamlNode.Mapping mapping =
                file.mapping(file.root().orElseThrow(), "keys", "").orElseThrow();

        new YamlKeys(file, mapping, KEYS, Map.of("layer", "level"));

        assertThat(file.problems())
                .containsExactly(
                        "f.yaml:1:1: expected one of level, name, words, got the unknown key \"layer\". Did you mean level?",
                        "f.yaml:2:1: expected one of level, name, words, got the unknown key \"colour\". Take it out.");
    }

    @Test
    void aTextThatMeansNothingIsAProblemAndOneThatIsNotThereIsNone() {
        YamlFile file = file("level: high\n");
        YamlKeys keys = new YamlKeys(
                file, file.mapping(file.root().orElseThrow(), "keys", "").orElseThrow(), KEYS);

        assertThat(keys.meaning("level", "a level", word -> Optional.<Integer>empty()))
                .isEmpty();
        assertThat(keys.meaning("name", "a name", Optional::of)).isEmpty();

        assertThat(file.problems()).isEqualTo(List.of("f.yaml:1:8: level: expected a level, got \"high\"."));
    }

    private static YamlFile file(String yaml) {
        return new YamlFile("f.yaml", yaml, KEYS);
    }
}
