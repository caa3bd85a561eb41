package org.realtimetck.certification;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.picocontainer.MutablePicoContainer;
import org.picocontainer.PicoBuilder;
import org.realtimetck.world.RunContext;
import org.realtimetck.world.World;

/**
 * Makes one world per scenario, around the run's context. Cucumber's own container could not be handed the context
 * without a static field, and runs of several clients share this JVM.
 */
final class WorldFactory implements ObjectFactory {

    private final RunContext run;
    private final Set<Class<?>> steps = new LinkedHashSet<>();
    private @Nullable MutablePicoContainer scenario;

    private WorldFactory(RunContext run) {
        this.run = run;
    }

    /** One factory per thread of the engine. */
    static ObjectFactorySupplier supplier(RunContext run) {
        ThreadLocal<ObjectFactory> perThread = ThreadLocal.withInitial(() -> new WorldFactory(run));
        return perThread::get;
    }

    @Override
    public boolean addClass(Class<?> stepClass) {
        return steps.add(stepClass);
    }

    @Override
    public void start() {
        MutablePicoContainer container = new PicoBuilder().withCaching().build();
        container.addComponent(run);
        container.addComponent(World.class);
        steps.forEach(container::addComponent);
        scenario = container;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        if (scenario == null) {
            throw new IllegalStateException("asked for " + type + " outside of a scenario");
        }
        return scenario.getComponent(type);
    }

    @Override
    public void stop() {
        scenario = null;
    }
}
