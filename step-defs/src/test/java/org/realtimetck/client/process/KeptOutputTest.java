package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptOutputTest {

    private final KeptOutput output = new KeptOutput();

    @Test
    void whatFitsIsKeptWhole() {
        String half = "é".repeat(KeptOutput.HALF / 2);
        add("x" + half);
        add(half.substring(1));
        assertThat(output.text()).isEqualTo("x" + half + half.substring(1));
    }

    @Test
    void whatDoesNotFitIsLeftOutInTheMiddle() {
        add("a".repeat(KeptOutput.HALF));
        add("b".repeat(1000));
        add("c".repeat(KeptOutput.HALF));
        assertThat(output.text())
                .isEqualTo("a".repeat(KeptOutput.HALF) + "\n… 1000 bytes left out …\n" + "c".repeat(KeptOutput.HALF));
    }

    @Test
    void readingItDoesNotChangeIt() {
        add("once");
        assertThat(output.text()).isEqualTo("once");
        add(" more");
        assertThat(output.text()).isEqualTo("once more");
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.add(bytes, bytes.length);
    }
}
