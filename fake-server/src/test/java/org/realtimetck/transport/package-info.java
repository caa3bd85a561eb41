@NullMarked
package org.realtimetck.transport;

import org.jspecify.annotations.NullMarked;
