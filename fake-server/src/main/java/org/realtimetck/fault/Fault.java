package org.realtimetck.fault;

/** One thing that goes wrong; a {@link Place} says when. A value: it serves many connections. */
public sealed interface Fault permits Insertion, Alteration, Detention, Regime {}
