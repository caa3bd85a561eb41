/** Proof that scenarios and rules catch what they are for. */
@NullMarked
package org.realtimetck.certification;

import org.jspecify.annotations.NullMarked;
