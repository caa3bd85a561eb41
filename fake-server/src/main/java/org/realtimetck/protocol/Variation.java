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
            Confidence.INFERRED,
            "Failed responses with rate_limit_exceeded are captured on OpenAI. Azure's Preview path was captured to answer"
                    + " 429; of OpenAI and of Azure GA nobody has shown what happens at connect"),
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
                    + " from it"),
    CONVERSATION_CREATED_SENT(
            "Does conversation.created follow session.created?",
            "No.",
            "Yes, in conversation sessions.",
            Confidence.CAPTURED,
            "typed in the SDKs and sent by other fakes; in none of 23 recordings of both services"),
    OBJECT_ON_ITEMS(
            "Do items say object: realtime.item?",
            "No.",
            "Yes: messages, function calls and their outputs, in every event.",
            Confidence.CAPTURED,
            "Azure's prose and the Preview have it, the SDKs type it as optional; in none of 23 recordings of GA"),
    RATE_LIMITS_AT_BEGINNING(
            "When does rate_limits.updated come, and what does it name?",
            "After response.done; tokens only.",
            "Right after response.created; requests and tokens.",
            Confidence.CAPTURED,
            "the OpenAPI file and the Preview have it at the beginning with both; recordings of GA at the"
                    + " end with tokens only"),
    EMPTY_INSTRUCTIONS_CLEAR(
            "What do empty instructions in a session.update lead to?",
            "The default instructions come back.",
            "There are none.",
            Confidence.MEASURED,
            "the OpenAPI file says that they clear; somebody measured that the default returns"),
    DUPLICATE_ITEM_ID_REFUSED(
            "What becomes of an item whose id is in the conversation already?",
            "It is added once more under the same id.",
            "It is refused: invalid_value, param item.id.",
            Confidence.MEASURED,
            "measured on gpt-realtime-1.5; another fake refuses it"),
    UNKNOWN_PREVIOUS_ITEM_NOT_FOUND(
            "Which code has the refusal of an unknown previous_item_id?",
            "item_create_invalid_previous_item_id",
            "item_not_found",
            Confidence.MEASURED,
            "reported as the service's own wording; another fake has the other code"),
    TRUNCATE_WITHOUT_CODE(
            "Which code has the refusal to truncate what is not the model's speech?",
            "unsupported_content_type",
            "None: code is null.",
            Confidence.MEASURED,
            "the sentence is captured; issues show the one code, another fake claims a capture without one"),
    TRUNCATED_AFTER_INTERRUPTION(
            "Does the service truncate an interrupted item by itself on a WebSocket?",
            "No: only the client knows what was played.",
            "Yes: conversation.item.truncated follows, at the time since the response began.",
            Confidence.DOCUMENTED,
            "the guide and measurements say no; a comment in an agent framework says yes, as it is on WebRTC"),
    EMPTY_COMMIT_IN_SHORT(
            "How is the commit of a truly empty buffer refused?",
            "With the sentence for a small one: '... buffer only has 0.00ms of audio.'",
            "'Error committing input audio buffer: the buffer is empty.'",
            Confidence.MEASURED,
            "measured in 2026; the other sentence is that of older clients and of another fake"),
    LIVE_TRANSCRIBE_TAKES_TURN_DETECTION(
            "May a transcription session with gpt-live-transcribe have turn detection?",
            "No: the update is refused.",
            "Yes.",
            Confidence.DOCUMENTED,
            "the newest guide says neither kind; older copies of it still offered it"),
    SESSION_EXPIRED_AS_TYPE(
            "Which type has the error of a session that is over?",
            "invalid_request_error",
            "session_expired",
            Confidence.MEASURED,
            "reported by one framework's sources; some clients look for the other"),
    MARIN_IS_DEFAULT(
            "Which voice has gpt-realtime by default?",
            "alloy",
            "marin",
            Confidence.CAPTURED,
            "recordings of 2026-07 of both services; the OpenAPI file's sample of 2025-08 shows marin"),
    SILENCE_OF_500_IS_DEFAULT(
            "How long is silence_duration_ms by default?",
            "200, and 500 for gpt-realtime-2.x.",
            "500 for every model and in transcription sessions.",
            Confidence.CAPTURED,
            "recordings; the documentation says 500"),
    CONTEXT_OF_256K(
            "How large is the context of gpt-realtime-2.x?",
            "128 000 tokens.",
            "256 000 tokens.",
            Confidence.DOCUMENTED,
            "the models' own pages say 128 000, Azure's page 256 000"),
    REASONING_TOKENS_TOLD(
            "Does the usage of gpt-realtime-2.x tell reasoning_tokens?",
            "No.",
            "Yes, in output_token_details, as part of the text tokens.",
            Confidence.CAPTURED,
            "not in a recording of gpt-realtime-2.1 of 2026-07; a gateway read them from"
                    + " gpt-realtime-2.1-mini in 2026-08 and billed them within the text tokens"),
    RETRIEVED_AUDIO_AS_IN_PREVIEW(
            "How is the assistant's speech shown in a retrieved item?",
            "As in other events: a part output_audio, with its audio.",
            "A part audio with transcript, audio and format: pcm16, in an item with object: realtime.item.",
            Confidence.TYPED,
            "the SDKs type output_audio and cannot read the other; the only frame on record is the OpenAPI file's sample of"
                    + " 2025-09, which has the Preview's format: pcm16 in it and is taken to be older than its page");

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
