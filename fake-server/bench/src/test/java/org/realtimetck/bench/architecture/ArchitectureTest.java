package org.realtimetck.bench.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the benchmark and the doors between them. */
@Tag("architecture")
class ArchitectureTest {

    private static final String BENCH = "org.realtimetck.bench";
    private static final String JACKSON = "tools.jackson..";
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** A room, and what it may use beside itself, the JDK and JSpecify. */
    static Stream<Arguments> doors() {
        return Stream.of(
                door(".statistics"),
                // the load is a stranger to the server it puts under load
                door(".load", BENCH + ".statistics", JACKSON),
                door(
                        ".figure",
                        BENCH + ".load",
                        BENCH + ".statistics",
                        "org.realtimetck.sandbox",
                        "org.realtimetck.script",
                        "org.realtimetck.server",
                        // what an open sandbox and its script say of themselves
                        "org.realtimetck.wire"),
                door(".run", BENCH + ".figure", BENCH + ".statistics"),
                door(".report", BENCH + ".run", BENCH + ".statistics", JACKSON),
                door("", BENCH + ".figure", BENCH + ".run", BENCH + ".report", "picocli.."));
    }

    private static Arguments door(String room, String... others) {
        return Arguments.of(BENCH + room, others);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void aRoomUsesOnlyWhatItsDoorsOpenTo(String room, String[] others) {
        String[] allowed = Stream.concat(
                        Stream.of(room, "java..", "com.sun.management", "org.jspecify.."), Stream.of(others))
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideIn(allowed))
                .check(MAIN);
    }

    /** Arrays of primitives have no package. */
    private static DescribedPredicate<JavaClass> resideIn(String... allowed) {
        return JavaClass.Predicates.resideInAnyPackage(allowed)
                .or(DescribedPredicate.describe(
                        "primitives", used -> used.getPackageName().isEmpty()))
                .as("reside in " + String.join(", ", allowed));
    }

    @Test
    void everyRoomHasItsDoors() {
        String[] known = doors().map(arguments -> (String) arguments.get()[0]).toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(MAIN);
    }

    @Test
    void nothingSleepsOrSpins() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "onSpinWait")
                .check(MAIN);
    }

    @Test
    void nothingIsSharedThroughStaticFields() {
        fields().that().areStatic().should().beFinal().check(MAIN);
    }

    @Test
    void theRulesAboveSawTheCode() {
        assertThat(MAIN.that(resideInAPackage(BENCH + ".figure"))).hasSizeGreaterThan(5);
        assertThat(MAIN.that(resideInAPackage(BENCH + ".load"))).hasSizeGreaterThan(4);
    }
}
