@NullMarked
package org.realtimetck.transport.relay.distortion;

import org.jspecify.annotations.NullMarked;
