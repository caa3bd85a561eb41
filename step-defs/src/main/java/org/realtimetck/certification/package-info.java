/** A run: which scenarios apply to a client, the engine that runs them, and what comes of it. */
@NullMarked
package org.realtimetck.certification;

import org.jspecify.annotations.NullMarked;
