package org.realtimetck.verdict;

import java.time.Instant;
import java.util.List;
import org.realtimetck.client.Profile;

/**
 * A whole run.
 *
 * @param kitVersion of the kit
 * @param clientArgument what {@code --client} said, for rerun commands
 * @param problems what is wrong with the run itself, for example a stale baseline entry; empty if nothing
 * @param kitFaults what broke in the kit itself; a run that has any says nothing about the client
 */
public record RunResult(
        String kitVersion,
        String clientArgument,
        Profile client,
        Instant started,
        Instant ended,
        List<ScenarioResult> scenarios,
        List<String> problems,
        List<String> kitFaults) {}
