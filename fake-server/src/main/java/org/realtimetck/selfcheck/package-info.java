/**
 * The kit's doubt about itself: does what the fake sends obey the protocol? Judged from the text that goes out, by
 * readers and books of its own, so that a slip of the session is not repeated here. A breach is a fault of the kit, never
 * of a client.
 */
@NullMarked
package org.realtimetck.selfcheck;

import org.jspecify.annotations.NullMarked;
