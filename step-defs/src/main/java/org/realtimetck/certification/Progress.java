package org.realtimetck.certification;

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
     * @param scenarios how many will run, over all dialects
     */
    void started(int scenarios);

    void finished(ScenarioResult result);
}
