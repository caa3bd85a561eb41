package org.realtimetck.script;

/** Decides what to answer. Called once per response, on the session's turn; it must not block. */
@FunctionalInterface
public interface Model {
    Reply reply(Prompt prompt);
}
