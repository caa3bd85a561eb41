/** Measures figures in rounds that take turns. */
@NullMarked
package org.realtimetck.bench.run;

import org.jspecify.annotations.NullMarked;
