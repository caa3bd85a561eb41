package org.realtimetck.server;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Warns once when a key of no sandbox looks like one that costs money: somebody pointed a client at the fake and forgot
 * to take the real key out. The key itself is never shown, not even in part. Thread-safe.
 */
final class RealLookingKeys {

    static final String WARNING =
            "a client sent an API key that looks real. The fake neither stored nor forwarded it, but"
                    + " a real key has no business here: give the client a made-up one, for example sk-test-1. Further such keys"
                    + " are not reported.";

    private static final Pattern ISSUED = Pattern.compile("(?:sk-|ek_).+|[0-9A-Za-z]{32,}");
    private static final String OURS = "sk-tck-";
    private static final List<String> MADE_UP = List.of("test", "fake", "dummy", "example", "mock");

    private final Consumer<String> log;
    private final AtomicBoolean warned = new AtomicBoolean();

    RealLookingKeys(Consumer<String> log) {
        this.log = log;
    }

    void notice(String key) {
        if (looksReal(key) && warned.compareAndSet(false, true)) {
            log.accept(WARNING);
        }
    }

    private static boolean looksReal(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return ISSUED.matcher(key).matches()
                && !key.startsWith(OURS)
                && MADE_UP.stream().noneMatch(lower::contains);
    }
}
