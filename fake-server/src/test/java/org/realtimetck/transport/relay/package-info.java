@NullMarked
package org.realtimetck.transport.relay;

import org.jspecify.annotations.NullMarked;
