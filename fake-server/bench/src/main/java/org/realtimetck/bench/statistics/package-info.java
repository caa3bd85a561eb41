/** Medians, ratios and their spread. */
@NullMarked
package org.realtimetck.bench.statistics;

import org.jspecify.annotations.NullMarked;
