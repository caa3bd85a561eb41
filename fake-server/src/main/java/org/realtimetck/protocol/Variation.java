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
    PERMESSAGE_DEFLATE_NEGOTIATED(
            "Is permessage-deflate negotiated when a client offers it?",
            "No. Every client works without it, and it would get some blamed for their runtime.",
            "Yes, in both directions, as the service does.",
            Confidence.INFERRED,
            "The service was measured to negotiate it. Node 22's own WebSocket was measured to report 1006 after a clean"
                    + " close once it is negotiated (7 of 7); ws, Chromium and Python do not mind, the JDK and the"
                    + " official Node and Java SDKs offer none"),
    TWO_KEYS_CLOSE_4000(
            "How does OpenAI close on a client that sends its key both as a header and as a subprotocol?",
            "With 3000, as for a key that is wrong; the error has no code.",
            "With 4000, as for a request of the wrong shape; the error has no code.",
            Confidence.INFERRED,
            "The sentence was measured; nobody told its code, nor that of the close"),
    TRANSCRIPTION_TAKES_MODEL(
            "What does OpenAI do with a model beside intent=transcription?",
            "Refuses it: invalid_model, close 4000.",
            "Passes it over, and opens a transcription session.",
            Confidence.MEASURED,
            "A client's source quotes the refusal and the guide says the same; some published samples send both"),
    RATE_LIMIT_AT_CONNECT(
            "What becomes of a client that connects while its rate limit is used up?",
            "It is let in; a response fails later, where a script says so.",
            "Its upgrade, and its request for a client secret, is answered with HTTP 429 for as long as this is switched.",
            Confidence.CAPTURED,
            "Failed responses with rate_limit_exceeded are captured. Azure's Preview path was captured to answer 429; of"
                    + " OpenAI and of Azure GA nobody has shown it"),
    AZURE_REFUSES_IN_BAND(
            "How does Azure GA turn a client away?",
            "By an HTTP status, before the upgrade.",
            "As OpenAI does: 101, one error event, then close 3000 for the key and 4000 for anything else.",
            Confidence.INFERRED,
            "HTTP 401 and 429 are captured on the Preview path; nobody has shown a refusal of GA, or its codes 3000 and"
                    + " 4000 on Azure"),
    AZURE_TAKES_API_VERSION(
            "What does Azure GA do with an api-version in the query?",
            "Answers HTTP 401.",
            "Passes it over.",
            Confidence.DOCUMENTED,
            "The migration guide says 401; many clients in use still send it"),
    AZURE_REFUSES_BETA_HEADER(
            "What does Azure GA do with OpenAI-Beta: realtime=v1?",
            "Passes it over.",
            "Refuses the client with HTTP 400, in OpenAI's words.",
            Confidence.INFERRED,
            "The documentation says not to send it and not what becomes of those who do; OpenAI refuses it"),
    AZURE_LISTS_OPENAI_EVENTS(
            "Which events does Azure list when it meets one it does not know?",
            "Twelve, transcription_session.update among them.",
            "The twelve that OpenAI lists.",
            Confidence.MEASURED,
            "Measured once each, on different models: one deployment named the Beta's event, a gateway saw one list on"
                    + " both services"),
    AZURE_PREVIEW_EVENT_NAMES(
            "Under which names does Azure GA send what the model says?",
            "Those of GA: response.output_text.delta and its kin.",
            "Those of the Preview: response.text.*, response.audio.* and response.audio_transcript.*.",
            Confidence.CAPTURED,
            "Seven recordings show the new names; a widely used client still keeps a table that takes the old ones from"
                    + " Azure"),
    G711_REFUSED(
            "Does OpenAI take G.711, audio/pcmu and audio/pcma?",
            "Yes, for input and output.",
            "No: an invalid_value at the format's type, in every event and request that names one.",
            Confidence.MEASURED,
            "Typed, set by an official SDK's live test, and used for telephones every day; one project noted a refusal,"
                    + " without its words"),
    CLIENT_SECRETS_LIVE_A_MINUTE(
            "How long does a client secret live that was asked for without a life of its own?",
            "Ten minutes on OpenAI, two hours on Azure.",
            "One minute on both.",
            Confidence.TYPED,
            "OpenAI's default is in its OpenAPI file, Azure's two hours are those of one recording; old documentation"
                    + " spoke of one minute"),
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
