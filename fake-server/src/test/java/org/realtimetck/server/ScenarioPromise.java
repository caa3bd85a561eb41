package org.realtimetck.server;

/** What a ready-made sandbox promises to whoever comes. */
@FunctionalInterface
interface ScenarioPromise {
    void isKept(ScenarioStage stage) throws Exception;
}
