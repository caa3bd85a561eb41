/** The shapes of the GA API's own things, one file each. Unmarked facts are typed in the official SDK [T]. */
@NullMarked
package org.realtimetck.wire.vocabulary;

import org.jspecify.annotations.NullMarked;
