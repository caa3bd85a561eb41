package org.realtimetck.selfcheck;

import com.openai.core.JsonField;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the SDK's models kept without knowing it. They say so object by object, never for an event as a whole. */
final class UnknownFields {

    private static final String MODELS = "com.openai.models.";

    private final Set<String> found = new LinkedHashSet<>();

    private UnknownFields() {}

    /** @return paths such as {@code response.output[].phase}; empty if all is known */
    static Set<String> of(Object model) {
        UnknownFields unknown = new UnknownFields();
        unknown.visit(new Place(null, ""), model);
        return unknown.found;
    }

    private void visit(Place place, Object value) {
        if (value instanceof JsonField<?> field) {
            field.asKnown().ifPresent(known -> visit(place, known));
        } else if (value instanceof Collection<?> list) {
            list.forEach(one -> visit(new Place(place, "[]"), one));
        } else if (value.getClass().getName().startsWith(MODELS)) {
            members(place, value);
        }
    }

    private void members(Place place, Object model) {
        Form form = Form.BY_CLASS.get(model.getClass());
        for (Member member : form.members) {
            Object value = member.of(model);
            if (value == null) {
                continue;
            }
            if (member.isExtras()) {
                ((Map<?, ?>) value)
                        .keySet()
                        .forEach(name ->
                                found.add(place.below(String.valueOf(name)).path()));
            } else {
                // of a union one variant is there, which stands in the union's own place
                visit(form.union ? place : place.below(member.name), value);
            }
        }
    }

    /** Where a value stands, put into words only if there is something to say. */
    private record Place(@Nullable Place parent, String step) {

        Place below(String name) {
            return new Place(this, parent == null ? name : "." + name);
        }

        String path() {
            return parent == null ? step : parent.path() + step;
        }
    }

    /** What a model class is made of, looked up once per class. */
    private record Form(boolean union, List<Member> members) {

        private static final String RAW = "_json";

        static final ClassValue<Form> BY_CLASS = new ClassValue<>() {
            @Override
            protected Form computeValue(Class<?> model) {
                return of(model);
            }
        };

        private static Form of(Class<?> model) {
            List<Field> own = Stream.of(model.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field ->
                            !field.getType().isPrimitive() && field.getName().indexOf('$') < 0)
                    .toList();
            boolean union = own.stream().anyMatch(field -> field.getName().equals(RAW));
            List<Member> members = own.stream()
                    .filter(field -> !field.getName().equals(RAW))
                    .map(Member::new)
                    .toList();
            // an object of nothing but extras is a free map, like metadata
            boolean free = members.size() == 1 && members.get(0).isExtras();
            return new Form(union, free ? List.of() : members);
        }
    }

    private record Member(Field field, String name) {

        private static final String EXTRAS = "additionalProperties";

        Member(Field field) {
            this(field, wireName(field.getName()));
            field.setAccessible(true);
        }

        private static String wireName(String kotlinName) {
            return kotlinName.replaceAll("([A-Z])", "_$1").replaceAll("_$", "").toLowerCase(Locale.ROOT);
        }

        boolean isExtras() {
            return field.getName().equals(EXTRAS);
        }

        @Nullable
        Object of(Object model) {
            try {
                return field.get(model);
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException("expected to look into the SDK's " + field + ", and may not", closed);
            }
        }
    }
}
