/** The kit's own certificate authority: one per installation, trusted by nobody but the clients it is handed to. */
@NullMarked
package org.realtimetck.transport.tls;

import org.jspecify.annotations.NullMarked;
