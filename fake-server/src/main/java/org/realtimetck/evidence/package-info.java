/** What the fake rests on: the facts marked in its own sources, joined to what is contested and what nobody knows. */
@NullMarked
package org.realtimetck.evidence;

import org.jspecify.annotations.NullMarked;
