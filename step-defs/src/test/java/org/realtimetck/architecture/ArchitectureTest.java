package org.realtimetck.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.cli.Main;

/** The rooms of the kit and the doors between them. */
@Tag("architecture")
class ArchitectureTest {

    private static final String BASE = "org.realtimetck.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
    private static final JavaClasses TESTS = new ClassFileImporter()
            .importUrl(
                    ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation());

    private static final String JACKSON = "tools.jackson..";
    private static final String CUCUMBER = "io.cucumber..";
    private static final List<String> FAKE_SERVER = Stream.of(
                    "protocol",
                    "wire",
                    "script",
                    "clock",
                    "session",
                    "pipe",
                    "vocabulary",
                    "yaml",
                    "document",
                    "sandbox",
                    "fault",
                    "journal",
                    "transport",
                    "diagnosis",
                    "server")
            .map(room -> BASE + room + "..")
            .toList();

    /** A room, and what it may use beside itself, the JDK and JSpecify. */
    static Stream<Arguments> doors() {
        return Stream.of(
                door("kit"),
                door("init"),
                door("attach", room("server"), room("journal")),
                // a client under test is a stranger: of the fake it knows the names of the dialects, and no more
                door("client", room("wire")),
                door("client.process", room("client"), room("vocabulary"), room("yaml"), room("wire"), JACKSON),
                // journal: the same way to hide secrets
                door("client.inprocess", room("client"), room("journal"), JACKSON),
                door(
                        "client.adapter",
                        room("client"),
                        room("client.inprocess"),
                        room("client.process"),
                        room("kit"),
                        room("vocabulary"),
                        room("wire"),
                        "com.networknt.schema..",
                        JACKSON),
                door("client.adapter.stdio", room("client"), room("client.adapter"), room("client.process")),
                door(
                        "client.adapter.dialin",
                        room("client.adapter"),
                        room("client.process"),
                        "io.javalin..",
                        "jakarta..",
                        "org.eclipse.jetty.."),
                door("client.adapter.serving", room("client"), room("client.inprocess"), room("wire"), JACKSON),
                door("client.reference", room("client"), room("client.inprocess"), room("kit"), room("wire"), JACKSON),
                door(
                        "world",
                        Stream.concat(
                                Stream.of(room("client"), room("client.process"), JACKSON), FAKE_SERVER.stream())),
                door(
                        "steps",
                        room("world"),
                        room("client"),
                        room("diagnosis"),
                        room("journal"),
                        room("fault"),
                        room("script"),
                        // what a scripted failure says
                        room("protocol"),
                        CUCUMBER,
                        JACKSON),
                door(
                        "verdict",
                        room("client"),
                        room("journal"),
                        room("diagnosis"),
                        room("wire"),
                        room("vocabulary"),
                        room("yaml")),
                door(
                        "certification",
                        room("world"),
                        room("client"),
                        room("verdict"),
                        room("server"),
                        room("diagnosis"),
                        room("wire"),
                        room("kit"),
                        // the words a scenario may say, to see that each is said
                        room("sandbox"),
                        CUCUMBER,
                        "org.picocontainer..",
                        // the requirement catalogue
                        JACKSON),
                door(
                        "report",
                        room("verdict"),
                        room("client"),
                        room("journal"),
                        room("diagnosis"),
                        room("wire"),
                        room("evidence"),
                        JACKSON));
    }

    private static Arguments door(String room, String... others) {
        return door(room, Stream.of(others));
    }

    private static Arguments door(String room, Stream<String> others) {
        return Arguments.of(room, others.toArray(String[]::new));
    }

    /** The package without those below it. */
    private static String room(String name) {
        return BASE + name;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void aRoomUsesOnlyWhatItsDoorsOpenTo(String room, String[] others) {
        String[] allowed = Stream.concat(
                        Stream.of(room(room), "java..", "javax..", "org.jspecify.."), Stream.of(others))
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(room(room))
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
    void everyRoomHasItsDoorsAndOnlyTheProgramUsesAll() {
        String[] known = Stream.concat(
                        doors().map(arguments -> room((String) arguments.get()[0])), Stream.of(room("cli")))
                .toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(MAIN);
    }

    @Test
    void nothingKnowsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("cli"))
                .check(MAIN);
    }

    @Test
    void noRoomGoesInCircles() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void nothingSleeps() {
        Stream.of(MAIN, TESTS)
                .forEach(code -> noClasses()
                        .should()
                        .callMethodWhere(calls(Thread.class, "sleep"))
                        .orShould()
                        .callMethodWhere(calls(TimeUnit.class, "sleep"))
                        .check(code));
    }

    @Test
    void nothingSpins() {
        noClasses().should().callMethodWhere(calls(Thread.class, "onSpinWait")).check(MAIN);
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String method) {
        return target(owner(type(owner))).and(target(name(method)));
    }

    @Test
    void nothingIsSharedThroughStaticFields() {
        fields().that().areStatic().should().beFinal().check(MAIN);
    }

    @Test
    void theRulesAboveSawTheCode() {
        assertThat(MAIN.that(resideInAPackage(room("report")))).hasSizeGreaterThan(20);
        assertThat(MAIN.that(resideInAPackage(room("steps")))).hasSizeGreaterThan(5);
        assertThat(TESTS.that(resideInAPackage(room("report")))).isNotEmpty();
    }
}
