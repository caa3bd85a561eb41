package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Reply;

/** How much sound a session takes. */
class InputBufferLimitsTest {

    private static final int MOST = 15 * 1024 * 1024;

    private static SessionBench bench(SessionSetup setup) {
        SessionBench bench = SessionBench.of(setup);
        bench.on(Client.updateInput("turn_detection", null));
        return bench;
    }

    private static SessionSetup setup() {
        return SessionBench.setup("gpt-realtime", prompt -> Reply.say("Hi"));
    }

    @Test
    void oneEventMayBringFifteenMebibytesAndNoMore() {
        SessionBench bench = bench(setup());

        assertThat(bench.on(Client.append(new byte[MOST]))).isEmpty();
        assertThat(bench.errorOn(Client.append(new byte[MOST + 2])))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "invalid_value",
                        "Invalid 'audio': too many bytes. Expected at most 15728640 bytes of audio, but got 15728642"
                                + " bytes instead.",
                        "audio",
                        "evt_append"));
    }

    @Test
    void aBufferThatNobodyCommitsIsFullAtSomeTime() {
        SessionBench bench = bench(setup().with(SessionLimits.AS_CAPTURED.withInputBuffer(Duration.ofSeconds(1))));
        assertThat(bench.on(Client.append(48_000))).isEmpty();

        ErrorBody error = bench.errorOn(Client.append(2));

        assertThat(error.code()).isEqualTo("input_audio_buffer_full");
        assertThat(error.message()).contains("at most 1000ms");
        assertThat(types(bench.on(Client.commit()))).as("nothing is lost").contains("input_audio_buffer.committed");
        assertThat(bench.on(Client.append(48_000))).as("there is room again").isEmpty();
    }

    @Test
    void silenceDoesNotFillItWhileTurnDetectionListens() {
        SessionBench bench =
                SessionBench.of(setup().with(SessionLimits.AS_CAPTURED.withInputBuffer(Duration.ofSeconds(70))));

        for (int second = 0; second < 200; second++) {
            assertThat(bench.on(Client.append(new byte[48_000]))).isEmpty();
        }
    }

    @Test
    void anEmptyBufferIsRefusedInTheWordsForASmallOne() {
        assertThat(bench(setup()).errorOn(Client.commit()).message())
                .isEqualTo(
                        "Error committing input audio buffer: buffer too small. Expected at least 100ms of audio, but"
                                + " buffer only has 0.00ms of audio.");
    }

    @Test
    void varyingItIsRefusedInShort() {
        SessionBench bench = bench(setup().varying(Variation.EMPTY_COMMIT_IN_SHORT));

        assertThat(bench.errorOn(Client.commit()))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "input_audio_buffer_commit_empty",
                        "Error committing input audio buffer: the buffer is empty.",
                        null,
                        "evt_commit"));
        bench.on(Client.append(48));
        assertThat(bench.errorOn(Client.commit()).message()).contains("buffer only has 1.00ms");
    }
}
