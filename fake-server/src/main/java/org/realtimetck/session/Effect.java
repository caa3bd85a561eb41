package org.realtimetck.session;

import java.time.Duration;
import org.realtimetck.protocol.ServerEvent;

/** What a session wants done, in order. The effects of one input are one burst. */
public sealed interface Effect {

    record Send(ServerEvent event) implements Effect {}

    /** Hand the input back after a while. */
    record Wake(Duration after, Input.Wakeup what) implements Effect {}

    record Close(int code, String reason) implements Effect {}
}
