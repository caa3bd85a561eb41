/** The front door: the only room that wires the others together. */
@NullMarked
package org.realtimetck.server;

import org.jspecify.annotations.NullMarked;
