@NullMarked
package org.realtimetck.world;

import org.jspecify.annotations.NullMarked;
