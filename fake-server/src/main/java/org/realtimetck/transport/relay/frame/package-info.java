/** WebSocket frames as bytes (RFC 6455): a strict reader of what a server sends, and a writer that can also be wrong. */
@NullMarked
package org.realtimetck.transport.relay.frame;

import org.jspecify.annotations.NullMarked;
