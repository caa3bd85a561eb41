/** Slips that the wire alone shows: for every diagnosis rule a client that breaks it, and nothing else. */
@org.jspecify.annotations.NullMarked
package org.realtimetck.client.slip;
