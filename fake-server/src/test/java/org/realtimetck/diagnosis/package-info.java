/** Rules on journals written by hand. */
@NullMarked
package org.realtimetck.diagnosis;

import org.jspecify.annotations.NullMarked;
