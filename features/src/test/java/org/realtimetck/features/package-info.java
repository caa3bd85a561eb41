/** The linter of the features and of the requirement catalogue. */
@NullMarked
package org.realtimetck.features;

import org.jspecify.annotations.NullMarked;
