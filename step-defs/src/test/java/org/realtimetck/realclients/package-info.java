/** Clients people really use, judged in our own build. */
@NullMarked
package org.realtimetck.realclients;

import org.jspecify.annotations.NullMarked;
