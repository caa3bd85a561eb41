/** The front: two ports, plain and TLS, that serve WebSockets to the gate and plain HTTP to Javalin. */
@NullMarked
package org.realtimetck.transport.http;

import org.jspecify.annotations.NullMarked;
