/** The control API under {@code /_tck}: what the Java API does, as JSON over HTTP. One file for each endpoint. */
@NullMarked
package org.realtimetck.server.control;

import org.jspecify.annotations.NullMarked;
