/**
 * A TCP relay in front of the fake's own port, for what no web server can be told to do to its bytes. One thread for
 * each relay; who needs no relay has none.
 */
@NullMarked
package org.realtimetck.transport.relay;

import org.jspecify.annotations.NullMarked;
