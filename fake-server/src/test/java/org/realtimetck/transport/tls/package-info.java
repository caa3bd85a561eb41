@NullMarked
package org.realtimetck.transport.tls;

import org.jspecify.annotations.NullMarked;
