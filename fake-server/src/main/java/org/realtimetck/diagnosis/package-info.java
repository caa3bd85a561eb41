/** What a client did wrong, told from the journal alone. */
@NullMarked
package org.realtimetck.diagnosis;

import org.jspecify.annotations.NullMarked;
