@NullMarked
package org.realtimetck.junit;

import org.jspecify.annotations.NullMarked;
