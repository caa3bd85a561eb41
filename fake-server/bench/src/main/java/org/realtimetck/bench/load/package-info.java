/** The load generator: clients over plain sockets, and the noise they make. */
@NullMarked
package org.realtimetck.bench.load;

import org.jspecify.annotations.NullMarked;
