package org.realtimetck.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** The sandbox of one test, closed by JUnit's store. */
@SuppressWarnings("deprecation") // 5.10 closes this interface only, newer ones AutoCloseable
record TestSandbox(FakeSession session) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    /** Of a name the rest are numbers. */
    private static final int LONGEST_NAME = 50;

    static TestSandbox open(ClassServer server, SandboxChoice choice, ExtensionContext context) {
        String method = context.getRequiredTestMethod().getName().replaceAll("[^A-Za-z0-9.-]", "-");
        String test = method.substring(0, Math.min(method.length(), LONGEST_NAME));
        return new TestSandbox(new FakeSession(server.server(), server.open(choice, test)));
    }

    /** @throws AssertionError if the fake broke in it */
    void judge() {
        KitFaults.of(session.sandbox()).judge();
    }

    @Override
    public void close() {
        session.sandbox().close();
    }
}
