package org.realtimetck.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.realtimetck.document.InvalidDocumentException;
import org.realtimetck.sandbox.ReadyMade;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.sandbox.SandboxReader;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.server.Sandbox;
import org.realtimetck.wire.Dialect;

/**
 * What the annotations of a test and of the classes around it ask for.
 *
 * @param where the test, for messages
 * @param document null for a service that is well
 * @param dialect null for what the document says, or else both
 */
record SandboxChoice(
        String where,
        @Nullable SandboxDocument document,
        @Nullable Dialect dialect) {

    /** @throws ExtensionConfigurationException if that cannot be had */
    static SandboxChoice of(ExtensionContext context) {
        String where = where(context);
        List<FakeRealtime> annotations = annotations(context);
        annotations.forEach(annotation -> refuseConflicts(where, annotation));
        SandboxDocument document = annotations.stream()
                .filter(annotation -> !annotation.scenario().isEmpty()
                        || !annotation.sandbox().isEmpty())
                .findFirst()
                .map(annotation -> document(where, annotation, context))
                .orElse(null);
        Dialect dialect = annotations.stream()
                .flatMap(annotation -> Arrays.stream(annotation.dialect()))
                .findFirst()
                .orElse(null);
        refuseOtherDialect(where, document, dialect);
        return new SandboxChoice(where, document, dialect);
    }

    /** A new one each time, with its script at the beginning. */
    Sandbox sandbox(String name) {
        return document == null
                ? Sandbox.healthy(name, dialect, new Assistant(Pace.IMMEDIATE))
                : Sandbox.of(document).named(name).speaking(dialect == null ? document.dialect() : dialect);
    }

    /** The nearest first. */
    private static List<FakeRealtime> annotations(ExtensionContext test) {
        List<FakeRealtime> found = new ArrayList<>();
        Optional<ExtensionContext> at = Optional.of(test);
        while (at.isPresent()) {
            AnnotationSupport.findAnnotation(at.get().getElement(), FakeRealtime.class)
                    .ifPresent(found::add);
            at = at.get().getParent();
        }
        return found;
    }

    private static String where(ExtensionContext context) {
        String of = context.getRequiredTestClass().getSimpleName();
        return "@FakeRealtime of " + of
                + context.getTestMethod()
                        .map(method -> "." + method.getName() + "()")
                        .orElse("");
    }

    private static void refuseConflicts(String where, FakeRealtime annotation) {
        if (!annotation.scenario().isEmpty() && !annotation.sandbox().isEmpty()) {
            throw new ExtensionConfigurationException(
                    where + ": expected a scenario or a sandbox, got both, scenario = \""
                            + annotation.scenario() + "\" and sandbox = \"" + annotation.sandbox()
                            + "\". Remove one. To change a scenario, copy its file: 'realtime-tck scenarios NAME' prints it.");
        }
        if (annotation.dialect().length > 1) {
            throw new ExtensionConfigurationException(where + ": expected one dialect at most, got "
                    + Arrays.toString(annotation.dialect()) + ". Leave it out to have both, by the path.");
        }
    }

    private static void refuseOtherDialect(
            String where, @Nullable SandboxDocument document, @Nullable Dialect dialect) {
        if (document != null && dialect != null && document.dialect() != null && document.dialect() != dialect) {
            throw new ExtensionConfigurationException(where + ": expected sandbox '" + document.name()
                    + "' to be played as " + document.dialect() + ", which alone it is about, but the dialect is "
                    + dialect + ". Leave the dialect out.");
        }
    }

    private static SandboxDocument document(String where, FakeRealtime annotation, ExtensionContext context) {
        return annotation.scenario().isEmpty()
                ? file(where, annotation.sandbox(), context.getRequiredTestClass())
                : ReadyMade.named(annotation.scenario())
                        .orElseThrow(() ->
                                new ExtensionConfigurationException(where + ": " + unknown(annotation.scenario())));
    }

    private static String unknown(String scenario) {
        return "expected the name of a ready-made sandbox, got scenario = \"" + scenario + "\""
                + ReadyMade.nearest(scenario)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse(".")
                + " They are: " + String.join(", ", ReadyMade.names()) + ".";
    }

    private static SandboxDocument file(String where, String path, Class<?> testClass) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        try (InputStream stream = testClass.getResourceAsStream("/" + plain)) {
            if (stream == null) {
                throw new ExtensionConfigurationException(where + ": expected the file sandbox = \"" + path
                        + "\" on the class path, found none. With Maven or Gradle it is src/test/resources/" + plain
                        + ".");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stream.readAllBytes()))
                    .toString();
            return path.endsWith(".json") ? SandboxReader.json(path, text) : SandboxReader.yaml(path, text);
        } catch (InvalidDocumentException invalid) {
            throw new ExtensionConfigurationException(
                    where + ": the sandbox cannot be played.\n" + invalid.getMessage(), invalid);
        } catch (CharacterCodingException notText) {
            throw new ExtensionConfigurationException(
                    where + ": expected UTF-8 text in sandbox = \"" + path
                            + "\", found bytes that are none. Save it as UTF-8.",
                    notText);
        } catch (IOException unreadable) {
            throw new ExtensionConfigurationException(where + ": cannot read sandbox = \"" + path + "\"", unreadable);
        }
    }
}
