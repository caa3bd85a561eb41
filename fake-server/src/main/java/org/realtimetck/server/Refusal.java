package org.realtimetck.server;

/** How a client is turned away. */
sealed interface Refusal permits InBandRefusal, HttpRefusal {}
