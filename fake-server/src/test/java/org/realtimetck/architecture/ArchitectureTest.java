package org.realtimetck.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the fake and the doors between them. */
@Tag("architecture")
class ArchitectureTest {

    private static final String BASE = "org.realtimetck.";
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private static final String JACKSON = "tools.jackson..";
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation..";
    private static final String OFFICIAL_MODELS = "com.openai..";
    private static final String THEIR_JACKSON = "com.fasterxml.jackson..";
    private static final String[] WEB = {
        "io.javalin..",
        "org.eclipse.jetty..",
        "jakarta.servlet..",
        "javax.crypto.spec..",
        "kotlin..",
        "org.bouncycastle..",
        "org.slf4j.."
    };

    /** A room, and what it may use beside itself, the JDK and JSpecify. */
    static Stream<Arguments> doors() {
        return Stream.of(
                Arguments.of("protocol", uses(JACKSON_ANNOTATIONS)),
                Arguments.of("pipe", uses()),
                Arguments.of("wire", uses(room("protocol"), JACKSON, JACKSON_ANNOTATIONS)),
                Arguments.of("clock", uses()),
                Arguments.of("script", uses(room("protocol"))),
                Arguments.of("evidence", uses(room("protocol"), JACKSON)),
                Arguments.of("session", uses(room("protocol"), room("script"), room("clock"))),
                Arguments.of("vocabulary", uses()),
                Arguments.of("yaml", uses(room("vocabulary"), JACKSON)),
                Arguments.of("document", uses(room("yaml"), room("vocabulary"))),
                Arguments.of("fault", uses(room("pipe"), room("vocabulary"), JACKSON)),
                Arguments.of("journal", uses(room("pipe"), JACKSON, JACKSON_ANNOTATIONS)),
                Arguments.of(
                        "transport",
                        uses(Stream.concat(
                                Stream.of(room("pipe"), room("vocabulary"), JACKSON, "javax.net.ssl.."),
                                Stream.of(WEB)))),
                // what a sandbox is asked to be; the server makes it so
                Arguments.of(
                        "sandbox",
                        uses(
                                room("document"),
                                room("vocabulary"),
                                room("clock"),
                                room("protocol"),
                                room("wire"),
                                room("script"),
                                room("session"),
                                room("fault"),
                                room("transport"),
                                JACKSON)),
                Arguments.of(
                        "diagnosis",
                        uses(room("journal"), room("wire"), room("protocol"), JACKSON, JACKSON_ANNOTATIONS)),
                Arguments.of(
                        "selfcheck", uses(room("wire"), room("protocol"), JACKSON, OFFICIAL_MODELS, THEIR_JACKSON)));
    }

    private static String[] uses(String... packages) {
        return packages;
    }

    private static String[] uses(Stream<String> packages) {
        return packages.toArray(String[]::new);
    }

    private static String room(String name) {
        return BASE + name + "..";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void aRoomUsesOnlyWhatStandsBelowIt(String room, String[] others) {
        String[] allowed = Stream.of(Stream.of(room(room), "java..", "org.jspecify.."), Stream.of(others))
                .flatMap(packages -> packages)
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat(resideInOneOf(allowed))
                .check(MAIN);
    }

    /** Arrays of primitives have no package. */
    private static DescribedPredicate<JavaClass> resideInOneOf(String... allowed) {
        return JavaClass.Predicates.resideInAnyPackage(allowed)
                .or(DescribedPredicate.describe(
                        "primitives", used -> used.getPackageName().isEmpty()))
                .as("reside in " + String.join(", ", allowed));
    }

    @Test
    void everyRoomHasItsDoors() {
        String[] known = Stream.concat(
                        doors().map(arguments -> room((String) arguments.get()[0])), Stream.of(room("server")))
                .toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(MAIN);
    }

    @Test
    void nothingKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("server"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("server"))
                .check(MAIN);
    }

    @Test
    void faultsTurnFramesIntoFramesAndNeverSeeASession() {
        noClasses()
                .that()
                .resideInAnyPackage(room("fault"), room("transport"), room("journal"), room("diagnosis"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("session"), room("script"))
                .check(MAIN);
    }

    /** They are not in the program unless somebody asks for a self-check. */
    @Test
    void theOfficialModelsAreUsedInTwoFilesThatOneOtherOpens() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.selfcheck\\.(JavaSdkModels|UnknownFields)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OFFICIAL_MODELS, "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage(room("selfcheck"))
                .or()
                .haveSimpleNameStartingWith("Complete")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("JavaSdkModels")
                .check(MAIN);
    }

    @Test
    void noRoomGoesInCircles() {
        slices().matching("org.realtimetck.(**)")
                .should()
                .beFreeOfCycles()
                // the book lists its rules, and a rule is one by implementing Rule
                .ignoreDependency(name(BASE + "diagnosis.RuleBook"), resideInAPackage(BASE + "diagnosis.rules"))
                // the server opens the control API, which does all it does through the server
                .ignoreDependency(name(BASE + "server.FakeRealtimeServer"), resideInAPackage(BASE + "server.control"))
                .check(MAIN);
    }

    @Test
    void aSessionHasNoThreadLockClockOrSocket() {
        noClasses()
                .that()
                .resideInAPackage(room("session"))
                .and()
                .haveNameNotMatching(".*\\.SessionLoop(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.net..", "java.nio..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, ThreadLocal.class)
                .check(MAIN);
    }

    @Test
    void aSessionDoesNotAskTheTimeItself() {
        noClasses()
                .that()
                .resideInAPackage(room("session"))
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(MAIN);
    }

    @Test
    void nothingSleeps() {
        noClasses()
                .should()
                .callMethodWhere(calls(Thread.class, "sleep"))
                .orShould()
                .callMethodWhere(calls(TimeUnit.class, "sleep"))
                .orShould()
                .callMethodWhere(calls(Thread.class, "onSpinWait"))
                .check(MAIN);
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String method) {
        return target(owner(type(owner))).and(target(name(method)));
    }

    @Test
    void theRulesAboveSawTheCode() {
        assertThat(MAIN.that(resideInAPackage(room("session")))).hasSizeGreaterThan(30);
        assertThat(MAIN.that(resideInAPackage(room("protocol")))).hasSizeGreaterThan(60);
    }
}
