/** How bytes come and go. A transport knows text, close codes and handshakes; it does not know events or sessions. */
@NullMarked
package org.realtimetck.transport;

import org.jspecify.annotations.NullMarked;
