package org.realtimetck.session;

import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;

/** The model asks for a function; its arguments come in pieces. */
final class FunctionCallRun extends CallRun {

    private final String callId;
    private final String name;

    FunctionCallRun(ResponseScene scene, int outputIndex, String name, String arguments) {
        super(scene, outputIndex, name, arguments);
        this.callId = scene.ids().functionCall();
        this.name = name;
    }

    @Override
    ServerEvent delta(String delta, String obfuscation) {
        return new ResponseFunctionCallArgumentsDelta(
                scene.ids().event(), scene.responseId(), itemId, outputIndex, callId, delta, obfuscation);
    }

    @Override
    void closing(Effects out) {
        out.send(new ResponseFunctionCallArgumentsDone(
                scene.ids().event(), scene.responseId(), itemId, outputIndex, callId, name, arguments()));
    }

    @Override
    Item item(Status status) {
        return new Item.FunctionCall(itemId, status, name, callId, arguments());
    }
}
