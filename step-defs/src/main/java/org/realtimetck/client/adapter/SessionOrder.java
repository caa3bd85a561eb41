package org.realtimetck.client.adapter;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the kit knows of a session before it opens it.
 *
 * @param id its word in messages
 * @param scenario for the adapter's logs
 * @param speech the file that {@code speak} names; null if the sound goes with the message
 */
record SessionOrder(String id, String scenario, @Nullable Path speech, Limits limits) {}
