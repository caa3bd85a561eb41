/** What goes wrong with the bytes themselves: one file per distortion, apart from the moment when it begins. */
@NullMarked
package org.realtimetck.transport.relay.distortion;

import org.jspecify.annotations.NullMarked;
