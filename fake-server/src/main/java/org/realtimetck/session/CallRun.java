package org.realtimetck.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.realtimetck.protocol.ServerEvent;

/** The model calls something; the arguments come in pieces. */
abstract class CallRun extends OutputRun {

    /** Arguments are cut into deltas of 8 characters; the real service cuts at tokens [I]. */
    private static final int CHARACTERS_PER_DELTA = 8;

    private final String name;
    private final Deque<String> pieces;
    private final StringBuilder said = new StringBuilder();

    /** @param name of what is called */
    CallRun(ResponseScene scene, int outputIndex, String name, String arguments) {
        super(scene, outputIndex);
        this.name = name;
        this.pieces = new ArrayDeque<>(Speech.parts(arguments, CHARACTERS_PER_DELTA));
    }

    /** What of the arguments was sent. */
    final String arguments() {
        return said.toString();
    }

    @Override
    final void opened(Effects out) {
        // a call has no content part to announce
    }

    @Override
    final boolean hasNext() {
        return !pieces.isEmpty();
    }

    @Override
    final void next(Effects out) {
        String delta = pieces.remove();
        said.append(delta);
        out.send(delta(delta, Obfuscation.of(delta, scene.ids())));
    }

    abstract ServerEvent delta(String delta, String obfuscation);

    @Override
    final long nextTokens() {
        return Tokens.ofLength(length() + pieces.element().length()) - textTokens();
    }

    @Override
    final long textTokens() {
        return Tokens.ofLength(length());
    }

    private long length() {
        return (long) name.length() + said.length();
    }

    @Override
    final long audioTokens() {
        return 0;
    }
}
