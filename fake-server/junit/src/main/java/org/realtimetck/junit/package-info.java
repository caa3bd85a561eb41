/** The fake in tests of somebody's own: a JUnit extension, and AssertJ assertions over what was on the wire. */
@NullMarked
package org.realtimetck.junit;

import org.jspecify.annotations.NullMarked;
