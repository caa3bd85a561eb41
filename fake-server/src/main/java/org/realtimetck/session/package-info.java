/**
 * The state machine of one session: inputs in, effects out. Only {@code SessionLoop} knows threads and time; a session
 * is one mailbox that at most one thread drains at a time.
 */
@NullMarked
package org.realtimetck.session;

import org.jspecify.annotations.NullMarked;
