/** What the kit knows of itself. */
@NullMarked
package org.realtimetck.kit;

import org.jspecify.annotations.NullMarked;
