@NullMarked
package org.realtimetck.clock;

import org.jspecify.annotations.NullMarked;
