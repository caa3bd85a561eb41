package org.realtimetck.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDone;
import org.realtimetck.protocol.Status;

/** The model asks for a function; its arguments come in pieces. */
final class FunctionCallRun extends OutputRun {

    /** Arguments are cut into deltas of 8 characters; the real service cuts at tokens [I]. */
    static final int CHARACTERS_PER_DELTA = 8;

    private final String callId;
    private final String name;
    private final Deque<String> pieces;
    private final StringBuilder arguments = new StringBuilder();

    FunctionCallRun(ResponseScene scene, int outputIndex, String name, String arguments) {
        super(scene, outputIndex);
        this.callId = scene.ids().functionCall();
        this.name = name;
        this.pieces = new ArrayDeque<>(Speech.parts(arguments, CHARACTERS_PER_DELTA));
    }

    @Override
    void opened(Effects out) {
        // a function call has no content part to announce
    }

    @Override
    boolean hasNext() {
        return !pieces.isEmpty();
    }

    @Override
    void next(Effects out) {
        String delta = pieces.remove();
        arguments.append(delta);
        out.send(new ResponseFunctionCallArgumentsDelta(
                scene.ids().event(),
                scene.responseId(),
                itemId,
                outputIndex,
                callId,
                delta,
                Obfuscation.of(delta, scene.ids())));
    }

    @Override
    void closing(Effects out) {
        out.send(new ResponseFunctionCallArgumentsDone(
                scene.ids().event(), scene.responseId(), itemId, outputIndex, callId, name, arguments.toString()));
    }

    @Override
    Item item(Status status) {
        return new Item.FunctionCall(itemId, status, name, callId, arguments.toString());
    }

    @Override
    long nextTokens() {
        long characters =
                (long) name.length() + arguments.length() + pieces.element().length();
        return Tokens.ofLength(characters) - textTokens();
    }

    @Override
    long textTokens() {
        return Tokens.ofLength(name.length() + (long) arguments.length());
    }

    @Override
    long audioTokens() {
        return 0;
    }
}
