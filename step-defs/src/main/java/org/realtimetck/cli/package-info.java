/** The {@code realtime-tck} program: one file per command. */
@NullMarked
package org.realtimetck.cli;

import org.jspecify.annotations.NullMarked;
