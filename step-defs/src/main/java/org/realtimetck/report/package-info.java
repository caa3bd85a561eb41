/** Everything a run leaves behind, one format per file; all of it derived from the run's result. */
@NullMarked
package org.realtimetck.report;

import org.jspecify.annotations.NullMarked;
