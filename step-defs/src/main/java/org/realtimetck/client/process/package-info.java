/** A client that is a program: one process per errand, started as its {@code client.yaml} says. */
@NullMarked
package org.realtimetck.client.process;

import org.jspecify.annotations.NullMarked;
