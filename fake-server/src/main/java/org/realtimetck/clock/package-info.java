/** The time a sandbox lives in: the real one, a faster one, or one that somebody steps. */
@NullMarked
package org.realtimetck.clock;

import org.jspecify.annotations.NullMarked;
