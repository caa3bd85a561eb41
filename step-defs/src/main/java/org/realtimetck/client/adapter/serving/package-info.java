/** The other side: a client in this JVM served as an adapter. */
@NullMarked
package org.realtimetck.client.adapter.serving;

import org.jspecify.annotations.NullMarked;
