package org.realtimetck.client.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to start, and for how long.
 *
 * @param environment all of it; nothing else is inherited
 * @param mark name of a variable in {@code environment} whose value no other program has
 * @param limit longest it may take
 * @param name of its threads, for people who look at them
 */
record Launch(
        List<String> command, Path folder, Map<String, String> environment, String mark, Duration limit, String name) {

    String marking() {
        return mark + "=" + environment.get(mark);
    }
}
