/** Ready-made sandboxes as users of a stock SDK meet them. */
@NullMarked
package org.realtimetck.stock;

import org.jspecify.annotations.NullMarked;
