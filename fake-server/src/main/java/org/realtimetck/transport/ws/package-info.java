/**
 * The WebSocket transport: Jetty's core frames in front of everything else, so that bursts leave in one write and
 * every close code, fragment and control frame is in our hands.
 */
@NullMarked
package org.realtimetck.transport.ws;

import org.jspecify.annotations.NullMarked;
