/** What a healthy model hears and says. What no healthy server does is a fault, not a script. */
@NullMarked
package org.realtimetck.script;

import org.jspecify.annotations.NullMarked;
