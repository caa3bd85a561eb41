package org.realtimetck.client.process;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Capability;
import org.realtimetck.wire.Dialect;

/**
 * What a {@code client.yaml} says of an adapter. What it leaves out is for the adapter to say.
 *
 * @param command its words, before placeholders
 * @param capabilities null if not said
 * @param dialects null if not said
 * @param parallel the most sessions at a time; null if not said
 */
public record AdapterCommand(
        List<String> command,
        @Nullable Set<Capability> capabilities,
        @Nullable Set<Dialect> dialects,
        @Nullable Integer parallel) {}
