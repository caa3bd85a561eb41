package org.realtimetck.client.reference;

/** What an answer consists of. */
public record AnswerParts(AnswerText text, AnswerAudio audio, FunctionCalls calls) {}
