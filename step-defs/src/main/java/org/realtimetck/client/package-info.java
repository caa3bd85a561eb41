/** How the kit drives a client under test, whatever it is written in: errands in, observations out. */
@NullMarked
package org.realtimetck.client;

import org.jspecify.annotations.NullMarked;
