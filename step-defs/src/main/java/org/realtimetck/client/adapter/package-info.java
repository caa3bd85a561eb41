/** Clients driven by a long-lived adapter: the kit asks, the adapter answers and tells, one JSON object per line. */
@NullMarked
package org.realtimetck.client.adapter;

import org.jspecify.annotations.NullMarked;
