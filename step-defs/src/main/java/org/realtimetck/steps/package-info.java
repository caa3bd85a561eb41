/** The sentences of the features. Thin: they prepare the plan, run the client, and read the record. */
@NullMarked
package org.realtimetck.steps;

import org.jspecify.annotations.NullMarked;
