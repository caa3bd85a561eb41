/** What {@code init} writes: a client to begin with, per language. */
@NullMarked
package org.realtimetck.init;

import org.jspecify.annotations.NullMarked;
