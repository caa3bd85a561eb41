package org.realtimetck.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimetck.wire.Dialect;

/**
 * Gives tests a running fake: one server for each test class, and in it a fresh sandbox, with a key and a journal of its
 * own, for each test method. Everything is closed when its tests are over.
 *
 * <p>A test takes what it needs as a parameter, or as a field that is neither static nor final, by type: a
 * {@link FakeSession}, its {@link org.realtimetck.server.OpenSandbox}, or the
 * {@link org.realtimetck.server.FakeRealtimeServer}. Constructors and methods that run before all tests can take the
 * server only.
 *
 * <p>On a method it says how that one test's sandbox differs. A scenario or file there stands for that of the class; a
 * dialect that it does not name is that of the class. Tests may run in parallel; those that share an instance of their
 * class must then take sessions as parameters.
 *
 * <p>A test in whose sandbox the fake itself breaks, or says what no service says, fails and tells so, whatever else it
 * found.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeRealtimeExtension.class)
public @interface FakeRealtime {

    /** Name of a ready-made sandbox, such as {@code server-error-mid-stream}; empty for a service that is well. */
    String scenario() default "";

    /** A sandbox file on the class path, such as {@code sandboxes/late.yaml}; empty for a service that is well. */
    String sandbox() default "";

    /** The service it plays; none for what the scenario or file says, or else both, by the path. At most one. */
    Dialect[] dialect() default {};
}
