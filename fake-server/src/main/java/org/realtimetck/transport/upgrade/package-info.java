/** What goes wrong before a session exists: one file per fault. */
@NullMarked
package org.realtimetck.transport.upgrade;

import org.jspecify.annotations.NullMarked;
