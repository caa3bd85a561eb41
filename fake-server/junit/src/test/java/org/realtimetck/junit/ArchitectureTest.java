package org.realtimetck.junit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the extension and the assertions may use: what any user of the fake may. */
@Tag("architecture")
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .importUrl(FakeRealtime.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void onlyTheRoomsThatUsersHaveAreUsed() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage("org.realtimetck.junit")
                        .or(resideInAPackage("org.realtimetck.server"))
                        .or(resideInAPackage("org.realtimetck.journal"))
                        .or(resideInAPackage("org.realtimetck.diagnosis"))
                        .or(resideInAPackage("org.realtimetck.sandbox"))
                        // what a sandbox is made of: its dialect, its script, and the mistakes of its file
                        .or(resideInAPackage("org.realtimetck.wire"))
                        .or(resideInAPackage("org.realtimetck.script"))
                        .or(resideInAPackage("org.realtimetck.document"))
                        .or(resideInAPackage("org.realtimetck.vocabulary"))
                        .or(resideInAPackage("org.realtimetck.selfcheck"))
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("org.jspecify.annotations"))
                        .or(resideInAPackage("org.junit.jupiter.api.."))
                        .or(resideInAPackage("org.junit.platform.commons.support"))
                        .or(resideInAPackage("org.assertj.core.."))
                        .or(resideInAPackage("org.awaitility.."))
                        .or(resideInAPackage("tools.jackson.."))
                        .or(resideInAPackage("com.fasterxml.jackson.annotation")))
                .check(MAIN);
    }

    @Test
    void theExtensionDoesWithoutAssertJ() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Assert")
                .and()
                .doNotHaveSimpleName(RealtimeAssertions.class.getSimpleName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.assertj..")
                .check(MAIN);
    }

    @Test
    void whatUsersSeeIsListedHere() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "FakeRealtime",
                        "FakeSession",
                        "RealtimeAssertions",
                        "JournalAssert",
                        "EventAssert",
                        "HandshakeAssert");
    }
}
