@NullMarked
package org.realtimetck.selfcheck;

import org.jspecify.annotations.NullMarked;
