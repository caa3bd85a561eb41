package org.realtimetck.features;

import io.cucumber.messages.types.StepKeywordType;

/** @param role what its keyword makes it; for And and But the keyword before it */
record FeatureStep(int line, StepKeywordType role) {}
