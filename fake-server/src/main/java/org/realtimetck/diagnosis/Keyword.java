package org.realtimetck.diagnosis;

/** How strongly the API asks for what a rule asks for. */
public enum Keyword {
    MUST,
    SHOULD
}
