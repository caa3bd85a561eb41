/** What can travel to a client, closing and aborting included. Knows nothing of sessions or transports. */
@NullMarked
package org.realtimetck.pipe;

import org.jspecify.annotations.NullMarked;
