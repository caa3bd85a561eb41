/** What was measured, as a table, as JSON and as Markdown. */
@NullMarked
package org.realtimetck.bench.report;

import org.jspecify.annotations.NullMarked;
