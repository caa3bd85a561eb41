/** The benchmark of the fake, as a program. */
@NullMarked
package org.realtimetck.bench;

import org.jspecify.annotations.NullMarked;
