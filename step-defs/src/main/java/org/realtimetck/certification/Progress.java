package org.realtimetck.certification;

import java.time.Duration;
import org.realtimetck.verdict.ScenarioResult;

/** Told how a run goes on. Called from several threads. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void started(int scenarios) {
            // silent by design
        }

        @Override
        public void finished(ScenarioResult result) {
            // silent by design
        }
    };

    /**
     * The client's program was started once, before the scenarios.
     *
     * @param startUp from its start to its first handshake, charged to no scenario
     */
    default void warmedUp(Duration startUp) {
        // of interest to people who watch
    }

    /**
     * @param scenarios how many will run, over all dialects
     */
    void started(int scenarios);

    void finished(ScenarioResult result);
}
