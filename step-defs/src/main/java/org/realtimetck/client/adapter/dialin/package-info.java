/** Adapters that dial in: the same lines over a WebSocket. */
@NullMarked
package org.realtimetck.client.adapter.dialin;

import org.jspecify.annotations.NullMarked;
