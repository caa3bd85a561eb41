/** What no healthy server does: one file per fault, apart from the place where it strikes. */
@NullMarked
package org.realtimetck.fault;

import org.jspecify.annotations.NullMarked;
