package org.realtimetck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest
    @CsvSource({
        ">=2.9 <2.11, 2.9.0, true",
        ">=2.9 <2.11, 2.10.7, true",
        ">=2.9 <2.11, 2.11, false",
        ">=2.9 <2.11, 2.8.9, false",
        "=1.2, 1.2.0, true",
        ">1.2, 1.2.0, false",
        "<=1.2, 1.2, true",
        ">=0.1, 0.1.0-SNAPSHOT, true",
        ">=1, v2, true",
        ">=1, unknown, false",
        "<2, 99999999999.0, false",
    })
    void bounds_compare_numbers(String range, String version, boolean inside) {
        assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.x", ">=2.9,<3", "^1.2", ">=", ">=1 or so"})
    void anything_else_is_no_range(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }
}
