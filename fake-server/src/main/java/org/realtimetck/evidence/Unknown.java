package org.realtimetck.evidence;

/**
 * What no public source tells of the service, and what the fake does in its place. What is contested is a
 * {@link org.realtimetck.protocol.Variation}.
 */
public enum Unknown {
    INVALID_MODEL_TAIL(
            "How does the sentence that refuses a model go on after \"is not supported in realtime mode\"?",
            "Ends it there.",
            "server/OpenAiDoor"),
    JUDGES_IN_WHICH_ORDER(
            "Of two things wrong with one connection, which is told?",
            "Tells the key first, then the Beta, then intent and model.",
            "server/OpenAiDoor"),
    AZURE_REFUSAL_BODIES(
            "Which body has Azure's refusal of a WebSocket upgrade?",
            "Sends the body that Azure's REST side sends for the same status.",
            "server/AzureDoor"),
    AZURE_UNKNOWN_CALL(
            "What does Azure answer to a call id it does not know?", "HTTP 404, as OpenAI does.", "server/AzureDoor"),
    AZURE_UNKNOWN_INTENT(
            "What does Azure GA answer to an intent other than transcription?", "HTTP 400.", "server/AzureDoor"),
    PREVIEW_ENDPOINTS(
            "What do the Preview's HTTP endpoints and its Azure address answer today?",
            "Refuses them: OpenAI with the sentence of the socket, Azure with 404.",
            "server/RestRefusals"),
    SECRET_AND_QUERY(
            "Which counts if a client secret and the query of its connection name different models or types?",
            "The query's model, and the secret's type.",
            "server/SessionRequest"),
    LARGEST_MESSAGE(
            "How large may a message to the service be?",
            "Takes up to 32 MiB, which holds the largest append documented; closes with 1009 above it.",
            "transport/ws/WebSocketOptions"),
    OVERSIZE_APPEND(
            "What is said to an append of more than 15 MiB of audio?",
            "Refuses it, with a code and in words of the fake's own.",
            "session/SessionErrors"),
    TRANSLATION_EVENTS(
            "What do events of a translation session do in a conversation?",
            "Refuses them as not supported in this session.",
            "wire/ClientEventReader"),
    OUTPUT_BUFFER_ON_A_SOCKET(
            "What is said to output_audio_buffer.clear on a WebSocket?",
            "Treats it as a type it does not know.",
            "server/SessionLine"),
    JSON_THAT_IS_NO_OBJECT("What is said to JSON that is no object?", "An invalid_event.", "wire/ClientEventReader"),
    LIMITS_OF_TEXT(
            "How long may instructions be, how many tools may there be?",
            "Sets no limit.",
            "wire/vocabulary/ToolShape"),
    MODALITY_PAIRS(
            "Which sentence refuses text and audio at once?",
            "Uses the one known from HTTP.",
            "wire/vocabulary/ModalitiesShape"),
    CHANGE_OF_SESSION_TYPE(
            "What is said to an update that makes a transcription session a conversation?",
            "Mirrors the sentence known for the other direction.",
            "session/SessionErrors"),
    RESPONSE_IN_TRANSCRIPTION(
            "What is said to response.create in a transcription session?",
            "Refuses it in a sentence of the fake's own.",
            "session/SessionErrors"),
    CHANGE_OF_MODEL(
            "What is said to an update that names another model?",
            "Takes the update and keeps the session's model.",
            "session/SessionConfig"),
    SIZE_OF_DELTAS(
            "How large are deltas of audio, and how fast do they come?",
            "200 ms each, at the script's pace.",
            "session/Speech"),
    LONG_DELTAS(
            "Is a delta of more than 16 characters padded?",
            "To the next multiple of 16; answers of the fake have no such delta, input transcripts may.",
            "session/Obfuscation"),
    HOW_SURE_SPEECH_IS(
            "How loud is speech for a threshold of turn detection?",
            "Measures energy: the default of 0.5 is reached by speech, not by room noise.",
            "session/TurnDetection"),
    SEMANTIC_PATIENCE(
            "How long does semantic turn detection really wait?",
            "An eighth of the longest wait documented for its eagerness.",
            "session/TurnDetection"),
    FAILURE_WITHIN_AN_ITEM(
            "Does an item that a failure cuts off get its done events?",
            "No: response.done follows at once.",
            "session/ResponseRun"),
    INTERRUPTION_IN_GA(
            "Which frames end a response that is interrupted or cancelled, under GA's names?",
            "Those recorded of the Preview, with conversation.item.done before response.output_item.done.",
            "session/ResponseRun"),
    SHAPE_OF_ARGUMENT_DELTAS(
            "How large are deltas of a function call's arguments?", "8 characters each.", "session/CallRun"),
    REFERENCE_TO_NO_ITEM(
            "What is said to a response whose input refers to an item nobody knows?",
            "What is said to its retrieval, under a code of that family.",
            "session/ResponseContext"),
    MCP_CALLS_IN_FULL(
            "Which fields has an MCP call in its item events, and what becomes of one that is not approved?",
            "Those the SDK types; a call that is not approved stays without output and without error.",
            "session/McpCallRun"),
    MCP_LISTINGS(
            "Does a response wait for the tools of an MCP server, and is a failed listing tried again?",
            "It does not wait, and a failed listing is tried again once the client took the server away or changes it.",
            "session/McpListings"),
    SETTINGS_NO_SESSION_TAKES(
            "Is a client secret minted for settings whose fields are right but do not go together?",
            "Yes: what goes together is judged when the session is updated, not when it begins.",
            "server/ClientSecretDesk"),
    DELAYED_REFUSAL_OF_A_COMMIT(
            "Why does the service take 0.8 s and more to refuse the commit of an empty buffer?",
            "Nobody has said; the fake refuses at once.",
            "session/InputAudioDesk"),
    CUT_TRANSCRIPTS(
            "How many words does a truncated item keep?",
            "The share of the transcript that the sound kept has of the whole.",
            "session/Transcript"),
    TOKENS("How many tokens is a text?", "One for every four characters, rounded up.", "session/Tokens");

    private final String question;
    private final String answer;
    private final String decider;

    Unknown(String question, String answer, String decider) {
        this.question = question;
        this.answer = answer;
        this.decider = decider;
    }

    public String question() {
        return question;
    }

    /** What the fake does. */
    public String answer() {
        return answer;
    }

    /** The source that decides it, as {@link Fact#source}; it says there that it is inferred. */
    public String decider() {
        return decider;
    }
}
