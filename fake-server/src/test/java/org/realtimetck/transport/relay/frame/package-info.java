@NullMarked
package org.realtimetck.transport.relay.frame;

import org.jspecify.annotations.NullMarked;
