package org.realtimetck.client.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.client.adapter.stdio.Awkward;
import org.realtimetck.client.inprocess.SessionSettings;

/** An adapter that breaks at a verb which comes while an answer is under way. */
@Tag("once")
@Timeout(60)
class BrokenVerbTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cancel, kill, crash",
        "cancel, freeze, hang",
        "cancel, flood, flood",
        "cancel, leave, early exit",
        "interrupt, kill, crash",
        "interrupt, freeze, hang",
        "interrupt, flood, flood",
        "interrupt, leave, early exit"
    })
    void itsFaultIsNamedAndNothingOfItStays(String verb, String how, String word) throws Exception {
        AdapterPlace place = Awkward.place(folder, verb, how);
        try (AdapterConnection adapter = new AdapterConnection(place.connect(), new AdapterSchema())) {
            adapter.hello("1", 1.0);
            SessionOrder order = new SessionOrder("s1", "BAD", null, Limits.scaled(Awkward.SCALE));
            AdapterSession session = new AdapterSession(order, adapter, left -> {});
            session.open(Awkward.target(), SessionSettings.of(Awkward.errand(folder)), observation -> {});
            session.ask();

            assertThatThrownBy(() -> {
                        if (verb.equals("cancel")) {
                            session.cancel();
                        } else {
                            session.interrupt(120);
                        }
                    })
                    .isInstanceOf(AdapterFault.class)
                    .hasMessageStartingWith("the adapter's fault, " + word + ": ");
            session.close();
        }
        assertThat(Awkward.running()).as("processes left behind").isEmpty();
    }
}
