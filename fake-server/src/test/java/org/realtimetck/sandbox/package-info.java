@NullMarked
package org.realtimetck.sandbox;

import org.jspecify.annotations.NullMarked;
