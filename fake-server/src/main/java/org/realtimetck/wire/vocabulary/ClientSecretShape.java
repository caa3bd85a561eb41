package org.realtimetck.wire.vocabulary;

import static org.realtimetck.wire.shape.Shapes.integer;
import static org.realtimetck.wire.shape.Shapes.object;
import static org.realtimetck.wire.shape.Shapes.oneOf;

import org.realtimetck.wire.shape.Shape;

/** What a request for a client secret may say. Session fields at the top level are unknown parameters [C]. */
public final class ClientSecretShape {

    private static final int SHORTEST_SECONDS = 10;
    private static final int LONGEST_SECONDS = 7_200;

    private static final Shape EXPIRES_AFTER = object().optional("anchor", oneOf("created_at"))
            .optional("seconds", integer(SHORTEST_SECONDS, LONGEST_SECONDS));

    public static final Shape REQUEST =
            object().optional("expires_after", EXPIRES_AFTER).optional("session", SessionShape.SESSION);

    private ClientSecretShape() {}
}
