/** What is measured: one small file for each figure, and the book of all. */
@NullMarked
package org.realtimetck.bench.figure;

import org.jspecify.annotations.NullMarked;
