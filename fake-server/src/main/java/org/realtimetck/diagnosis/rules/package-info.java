/** One file per rule. A rule's id is the behaviour's in the requirement catalogue and never changes. */
@NullMarked
package org.realtimetck.diagnosis.rules;

import org.jspecify.annotations.NullMarked;
