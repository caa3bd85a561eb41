package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashSignsTest {

    @ParameterizedTest
    @ValueSource(ints = {134, 137, 139, 143, -1073741819})
    void anEndBySignalIsACrash(int exitCode) {
        assertThat(CrashSigns.in(exitCode, "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    at a.js:3\n\nNode.js v20.20.2\n",
                "Traceback (most recent call last):\n  File",
                "Exception in thread \"main\" java.lang.Error",
                "panic: runtime error",
                "Unhandled exception. System.Exception: x",
                "thread 'main' panicked at src/main.rs:2:5"
            })
    void anExceptionNobodyHandledIsACrash(String output) {
        assertThat(CrashSigns.in(1, output)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 128, 200, 255})
    void aReportedFailureIsNot(int exitCode) {
        assertThat(CrashSigns.in(exitCode, "connection closed with 1001")).isFalse();
    }

    @Test
    void anExitCodeOfZeroNeverIs() {
        assertThat(CrashSigns.in(0, "Traceback (most recent call last):")).isFalse();
    }
}
