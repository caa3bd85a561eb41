/** Clients that live in this JVM: the verbs they offer, and how an errand is driven through them. */
@NullMarked
package org.realtimetck.client.inprocess;

import org.jspecify.annotations.NullMarked;
