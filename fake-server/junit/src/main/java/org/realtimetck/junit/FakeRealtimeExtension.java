package org.realtimetck.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.realtimetck.server.FakeRealtimeServer;

/** What {@link FakeRealtime} does. It keeps nothing itself: servers and sandboxes live and end with JUnit's stores. */
final class FakeRealtimeExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(FakeRealtimeExtension.class);
    private static final String SERVER = "server";
    private static final String SESSION = "session";

    @Override
    public void beforeEach(ExtensionContext context) {
        // wrong usage is told even by a test that takes nothing
        SandboxChoice choice = SandboxChoice.of(context);
        context.getRequiredTestInstances()
                .getAllInstances()
                .forEach(instance -> InjectedFields.of(instance.getClass())
                        .fill(instance, context, type -> injected(type, context, choice)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestSandbox opened = context.getStore(OURS).get(SESSION, TestSandbox.class);
        if (opened != null) {
            opened.judge();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return InjectedFields.isOurs(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type != FakeRealtimeServer.class && context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("expected a " + type.getSimpleName()
                    + " where a single test runs, but "
                    + parameter.getDeclaringExecutable()
                    + " runs for all of them; each test has a sandbox of its own. Take it as a parameter of the test or"
                    + " of @BeforeEach, or as a field; here take a FakeRealtimeServer.");
        }
        return type == FakeRealtimeServer.class
                ? server(context).server()
                : injected(type, context, SandboxChoice.of(context));
    }

    private static Object injected(Class<?> type, ExtensionContext context, SandboxChoice choice) {
        if (type == FakeRealtimeServer.class) {
            return server(context).server();
        }
        FakeSession session = session(context, choice).session();
        return type == FakeSession.class ? session : session.sandbox();
    }

    @SuppressWarnings("deprecation") // what stands for it in JUnit 6 is not in 5
    private static TestSandbox session(ExtensionContext context, SandboxChoice choice) {
        Store store = context.getStore(OURS);
        return store.getOrComputeIfAbsent(
                SESSION, absent -> TestSandbox.open(server(context), choice, context), TestSandbox.class);
    }

    @SuppressWarnings("deprecation") // as above
    private static ClassServer server(ExtensionContext context) {
        Store store = outermostClass(context).getStore(OURS);
        return store.getOrComputeIfAbsent(SERVER, absent -> ClassServer.start(context), ClassServer.class);
    }

    /** Nested classes share the server of the one around them. */
    private static ExtensionContext outermostClass(ExtensionContext context) {
        ExtensionContext outermost = context;
        Optional<ExtensionContext> around = context.getParent();
        while (around.isPresent() && around.get().getTestClass().isPresent()) {
            outermost = around.get();
            around = outermost.getParent();
        }
        return outermost;
    }
}
