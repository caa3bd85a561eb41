/** Recorded sessions held against the fake. */
@NullMarked
package org.realtimetck.server.replay;

import org.jspecify.annotations.NullMarked;
