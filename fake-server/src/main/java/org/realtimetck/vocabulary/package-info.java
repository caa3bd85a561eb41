/** Closed lists of named things with parameters: what a sandbox may say, in any of the ways it can be said. */
@NullMarked
package org.realtimetck.vocabulary;

import org.jspecify.annotations.NullMarked;
