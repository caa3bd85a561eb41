package org.realtimetck.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.UnusableTermException;
import org.realtimetck.yaml.YamlNode;

/**
 * What stands behind the name of a term: a mapping of its parameters; nothing if all may be left out; or only the first
 * parameter's value, if that is no mapping itself: {@code close-with: 1011}.
 */
public final class TermForm<T> implements Form<T> {

    private final Term<T> term;
    private final boolean brief;

    private TermForm(Term<T> term, boolean brief) {
        this.term = term;
        this.brief = brief;
    }

    public static <T> TermForm<T> of(Term<T> term) {
        return new TermForm<>(term, true);
    }

    /** All parameters by name, as where one has no precedence. */
    public static <T> TermForm<T> byName(Term<T> term) {
        return new TermForm<>(term, false);
    }

    @Override
    public Optional<T> read(Spot spot, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return make(spot, node, mapping.entries());
        }
        if (node.kind().equals(YamlNode.Scalar.NOTHING)) {
            return make(spot, node, List.of());
        }
        Optional<Parameter> first = first();
        if (first.isPresent()) {
            YamlNode.Entry only =
                    new YamlNode.Entry(node.line(), node.column(), first.get().name(), node);
            return make(spot, node, List.of(only));
        }
        spot.wrongShape(node, expected());
        return Optional.empty();
    }

    private Optional<T> make(Spot spot, YamlNode node, List<YamlNode.Entry> entries) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        entries.forEach(entry -> given.put(entry.key(), Plain.of(entry.value())));
        List<UnusableTermException> mistakes = term.mistakes(given);
        mistakes.forEach(mistake -> tell(spot, node, entries, mistake));
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(term.make(given));
        } catch (UnusableTermException unfit) {
            spot.mistake(node, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private void tell(Spot spot, YamlNode node, List<YamlNode.Entry> entries, UnusableTermException mistake) {
        Optional<YamlNode.Entry> at = entries.stream()
                .filter(entry -> entry.key().equals(mistake.parameter()))
                .findFirst();
        String advice = at.flatMap(entry -> parameter(entry.key()).map(known -> Advice.on(known.kind(), entry.value())))
                .orElse("");
        spot.mistake(at.map(YamlNode.Entry::value).orElse(node), mistake.getMessage() + advice);
    }

    private Optional<Parameter> parameter(String name) {
        return term.parameters().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** The parameter that may stand alone. */
    private Optional<Parameter> first() {
        return term.parameters().stream()
                .limit(1)
                .filter(first -> brief
                        && !(first.kind() instanceof Parameter.Json)
                        && !(first.kind() instanceof Parameter.Texts))
                .findFirst();
    }

    private String expected() {
        return term.parameters().isEmpty()
                ? "followed by nothing, for it has no parameters"
                : "a mapping of its parameters ("
                        + String.join(
                                ", ",
                                term.parameters().stream().map(Parameter::name).toList())
                        + ")";
    }

    private List<String> needed() {
        return term.parameters().stream()
                .filter(parameter -> parameter.usual() == null)
                .map(Parameter::name)
                .toList();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        term.parameters().forEach(parameter -> properties.put(parameter.name(), Schemas.of(parameter)));
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("type", needed().isEmpty() ? List.of("object", "null") : "object");
        named.put("properties", properties);
        named.put("required", needed());
        named.put("additionalProperties", false);
        Map<String, Object> schema = first().filter(
                        only -> needed().stream().allMatch(name -> name.equals(only.name())))
                .map(only -> Schemas.anyOf(List.of(Schemas.of(only), named)))
                .orElse(named);
        schema.put("description", term.does());
        return schema;
    }
}
