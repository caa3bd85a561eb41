package org.realtimetck.transport.relay.distortion;

/** What is wrong with the relay's TLS; clients without TLS do not meet it. */
public sealed interface TlsFlaw extends Distortion permits FlawedCertificate, ProtocolTooOld {}
