package org.realtimetck.client.process;

import java.util.regex.Pattern;

/** Tells a program that died from one that reported failure, as far as it can be known from outside. */
final class CrashSigns {

    /** Above it, by as much as there are signals, the exit code says which of them ended the process. */
    private static final int SIGNALLED = 128;

    private static final int SIGNALS = 64;

    /** What runtimes print when nobody handled an exception; all of them exit with 1 or 2 as programs do. */
    private static final Pattern UNHANDLED = Pattern.compile(
            "^(?:Node\\.js v\\d+\\.|Traceback \\(most recent call last\\):|Exception in thread \"|panic: "
                    + "|Unhandled exception\\b|thread '.*' panicked at )",
            Pattern.MULTILINE);

    private CrashSigns() {}

    static boolean in(int exitCode, String output) {
        boolean bySignal = (exitCode > SIGNALLED && exitCode <= SIGNALLED + SIGNALS) || exitCode < 0;
        return bySignal || (exitCode != 0 && UNHANDLED.matcher(output).find());
    }
}
