package org.realtimetck.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A point on which what is public about the service is divided, or where a recorded habit looks like a defect that may
 * be mended any day. Unasked, the fake follows the stronger evidence; each of these switches it to the other reading.
 */
public enum Variation {
    PREVIOUS_ITEM_ALWAYS_TOLD(
            "What does conversation.item.done of a model-made item at the second position name as previous item?",
            "Nothing: previous_item_id is null, although conversation.item.added named it.",
            "The same as conversation.item.added.",
            Confidence.CAPTURED,
            "25 of 25 such items in recordings of both services; it looks like a defect"),
    MCP_CALL_BY_THE_NEXT_RESPONSE(
            "What does a response make when a client wants to be asked before an MCP tool is called?",
            "The mcp_call and an mcp_approval_request; the call begins when the client approves.",
            "An mcp_approval_request only; the response after the approval makes the mcp_call.",
            Confidence.INFERRED,
            "no recording; the vendor's JavaScript agents, a Ruby example and a Dart client approve and ask for no"
                    + " response, while a live test of the .NET SDK asks for one"),
    MCP_ITEM_DONE_WITH_RESULT(
            "When is conversation.item.done sent for an mcp_call?",
            "With the end of its arguments, before response.done and without output.",
            "With its result, before response.mcp_call.completed or failed, with the output or the error in it.",
            Confidence.INFERRED,
            "no recording; the official JavaScript agents take the event for the end of the call and read the output"
                    + " from it");

    private final String question;
    private final String usually;
    private final String switched;
    private final Confidence confidence;
    private final String evidence;

    Variation(String question, String usually, String switched, Confidence confidence, String evidence) {
        this.question = question;
        this.usually = usually;
        this.switched = switched;
        this.confidence = confidence;
        this.evidence = evidence;
    }

    /** As people write it: {@code previous-item-always-told}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Variation> of(String word) {
        return Arrays.stream(values())
                .filter(variation -> variation.word().equals(word))
                .findFirst();
    }

    public String question() {
        return question;
    }

    /** What the fake does when nobody switches it. */
    public String usually() {
        return usually;
    }

    public String switched() {
        return switched;
    }

    /** Of what the fake usually does. */
    public Confidence confidence() {
        return confidence;
    }

    /** What speaks for the one and for the other. */
    public String evidence() {
        return evidence;
    }
}
