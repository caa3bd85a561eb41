@NullMarked
package org.realtimetck.transport.ws;

import org.jspecify.annotations.NullMarked;
