package org.realtimetck.coverage;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Knows which test runs on a thread. JUnit finds it by itself, before the extensions that test classes register. */
public final class CoverageExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(CoverageExtension.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begin(context);
    }

    /** What a test class makes in its fields belongs to the test they are made for. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        begin(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        begin(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        begin(context.getParent().orElseThrow());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        CurrentTest.end();
    }

    private static void begin(ExtensionContext context) {
        Ledger ledger = context.getRoot().getStore(HERE).computeIfAbsent(Ledger.class);
        String testClass = context.getTestClass().map(Class::getSimpleName).orElse("");
        CurrentTest.begin(new Notes(
                ledger,
                context.getTestMethod()
                        .map(method -> testClass + "." + method.getName())
                        .orElse(testClass)));
    }
}
