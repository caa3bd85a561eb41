package org.realtimetck.sandbox;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Response;

/**
 * @param which chooses responses by their number in the sandbox, from 1
 * @param afterDeltas deltas of any kind that leave before the failure
 * @param error null for the service's well-known {@code server_error}
 */
public record FailingResponses(IntPredicate which, int afterDeltas, Response.@Nullable Failure error) {}
