package org.realtimetck.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;

/** The fields of a test class that are filled, those of its superclasses among them. */
record InjectedFields(List<Field> fields) {

    private static final Set<Class<?>> TYPES = Set.of(FakeRealtimeServer.class, OpenSandbox.class, FakeSession.class);

    static boolean isOurs(Class<?> type) {
        return TYPES.contains(type);
    }

    static InjectedFields of(Class<?> testClass) {
        List<Field> found = new ArrayList<>();
        for (Class<?> at = testClass; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (isOurs(field.getType()) && !field.isSynthetic() && !Modifier.isFinal(field.getModifiers())) {
                    found.add(field);
                }
            }
        }
        return new InjectedFields(found);
    }

    /** @param values one for each of the types */
    void fill(Object instance, ExtensionContext context, Function<Class<?>, Object> values) {
        for (Field field : fields) {
            refuse(field, context);
            set(field, instance, values.apply(field.getType()));
        }
    }

    private static void refuse(Field field, ExtensionContext context) {
        if (Modifier.isStatic(field.getModifiers())) {
            throw new ExtensionConfigurationException("expected " + named(field)
                    + " to be no static field: tests that run in parallel would share it. Remove 'static', or take a"
                    + " parameter.");
        }
        boolean isShared = context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_CLASS;
        if (isShared
                && field.getType() != FakeRealtimeServer.class
                && context.getExecutionMode() == ExecutionMode.CONCURRENT) {
            throw new ExtensionConfigurationException("expected tests that share an instance and run in parallel to"
                    + " take their " + field.getType().getSimpleName() + " as a parameter, but " + named(field)
                    + " is a field. Make it a parameter, or let the lifecycle be PER_METHOD.");
        }
    }

    private static String named(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static void set(Field field, Object instance, Object value) {
        try {
            field.setAccessible(true);
            field.set(instance, value);
        } catch (IllegalAccessException | RuntimeException closed) {
            throw new ExtensionConfigurationException(
                    "cannot set " + named(field) + "; open its package to reflection, or take a parameter", closed);
        }
    }
}
