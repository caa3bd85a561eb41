/** Which test causes what: kept while tests run, and read when all have run. */
@NullMarked
package org.realtimetck.coverage;

import org.jspecify.annotations.NullMarked;
