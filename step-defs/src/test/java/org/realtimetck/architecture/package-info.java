/** The rooms of the kit, kept apart. */
@NullMarked
package org.realtimetck.architecture;

import org.jspecify.annotations.NullMarked;
