/** Verdicts, what they are derived from, and the list of known failures. */
@NullMarked
package org.realtimetck.verdict;

import org.jspecify.annotations.NullMarked;
