@NullMarked
package org.realtimetck.architecture;

import org.jspecify.annotations.NullMarked;
