/** The state of one scenario: what was prepared, what was run, what is on record. */
@NullMarked
package org.realtimetck.world;

import org.jspecify.annotations.NullMarked;
