/** Clients that somebody starts by hand: waiting for them, and telling who knocked in vain. */
@NullMarked
package org.realtimetck.attach;

import org.jspecify.annotations.NullMarked;
