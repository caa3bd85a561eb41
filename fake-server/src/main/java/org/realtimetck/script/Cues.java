package org.realtimetck.script;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** What a script has left, in order. Thread-safe: the connections of a sandbox share it. */
final class Cues<T> {

    private final Deque<T> left;

    Cues(Collection<T> all) {
        this.left = new ArrayDeque<>(all);
    }

    /** Takes the next one; empty when all are used up. */
    synchronized Optional<T> next() {
        return Optional.ofNullable(left.poll());
    }

    /** The next one, which stays the next. */
    synchronized Optional<T> upcoming() {
        return Optional.ofNullable(left.peek());
    }
}
