package org.realtimetck.diagnosis;

import java.util.Optional;
import org.realtimetck.diagnosis.Exchange.Message;

/** How the service's error events are told in findings. */
public final class Errors {

    private Errors() {}

    /** For example {@code event #14 refuses it (unknown_parameter, param session.voice)}. */
    public static String refusal(Message error) {
        return "event #" + error.index() + " refuses it ("
                + error.at("error.code").asString("no code") + ", param "
                + error.at("error.param").asString("none") + ")";
    }

    /** The refusal with what leads to it; empty text if there was none. */
    public static String refusalIfAny(Optional<Message> error) {
        return error.map(one -> "; " + refusal(one)).orElse("");
    }
}
