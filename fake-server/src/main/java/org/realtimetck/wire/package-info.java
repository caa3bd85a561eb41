/** Text to words and back: strict where the service is strict, in the service's own phrases. */
@NullMarked
package org.realtimetck.wire;

import org.jspecify.annotations.NullMarked;
