package org.realtimetck.client.broken;

import java.util.function.Supplier;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Profile;
import org.realtimetck.client.inprocess.InProcessClient;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ReferenceClients;

/** Every client of this package, and the scenario that has to catch it. Others may catch it as well. */
public enum BrokenClients {
    SENDS_NO_KEY("CONN-001", SendsNoKey::new),
    OMITS_MODEL("CONN-002", OmitsModel::new),
    HIDES_REFUSED_KEY("CONN-003", HidesRefusedKey::new),
    DIALS_NOWHERE("CONN-003", DialsNowhere::new),
    DROPS_PATH_PREFIX("CONN-004", DropsPathPrefix::new),
    LEAVES_WITHOUT_CLOSE("CONN-005", LeavesWithoutClose::new),
    HANGS_UP_AT_ONCE("CONN-005", HangsUpAtOnce::new),
    SENDS_BETA_HEADER("MIG-001", SendsBetaHeader::new),
    ADDS_API_VERSION("MIG-002", AddsApiVersion::new),
    DIALS_PREVIEW_PATH("MIG-003", DialsPreviewPath::new),
    OMITS_SESSION_TYPE("MIG-004", OmitsSessionType::new),
    SENDS_FLAT_SESSION("MIG-005", SendsFlatSession::new),
    LISTENS_FOR_PREVIEW_NAMES("MIG-006", ListensForPreviewNames::new),
    ASKS_FOR_BOTH_MODALITIES("MIG-007", AsksForBothModalities::new),
    ASKS_BEFORE_CONFIGURING("SESS-001", AsksBeforeConfiguring::new),
    IGNORES_REFUSED_CONFIGURATION("SESS-002", IgnoresRefusedConfiguration::new),
    LOSES_LAST_DELTA("RESP-001", LosesLastDelta::new),
    REORDERS_AUDIO("RESP-002", ReordersAudio::new),
    PLAYS_AUDIO_TWICE("RESP-002", PlaysAudioTwice::new),
    APPENDS_DONE_TEXT("RESP-003", AppendsDoneText::new),
    TREATS_FAILED_AS_COMPLETE("RESP-004", TreatsFailedAsComplete::new),
    GIVES_UP_AFTER_FAILURE("RESP-005", GivesUpAfterFailure::new),
    READS_OUTPUT_OF_FAILED("RESP-006", ReadsOutputOfFailed::new),
    TREATS_INCOMPLETE_AS_COMPLETE("RESP-007", TreatsIncompleteAsComplete::new),
    ENDS_AT_AUDIO_DONE("RESP-008", EndsAtAudioDone::new),
    ASKS_TWICE("RESP-009", AsksTwice::new),
    SWALLOWS_ERRORS("ERR-001", SwallowsErrors::new),
    CLOSES_ON_ERROR("ERR-002", ClosesOnError::new),
    NEEDS_ERROR_CODE("ERR-003", NeedsErrorCode::new),
    STOPS_AT_UNKNOWN_EVENT("FWD-001", StopsAtUnknownEvent::new),
    REJECTS_UNKNOWN_FIELDS("FWD-002", RejectsUnknownFields::new),
    DIES_OF_MALFORMED_JSON("FWD-003", DiesOfMalformedJson::new),
    WAITS_FOR_EVER("END-001", WaitsForEver::new),
    TAKES_CLOSE_FOR_COMPLETION("END-002", TakesCloseForCompletion::new),
    HIDES_CLOSE_CODE("END-003", HidesCloseCode::new),
    RUNS_FUNCTION_TWICE("FUNC-001", RunsFunctionTwice::new),
    GUESSES_CALL_ID("FUNC-001", GuessesCallId::new),
    CONTINUES_TOO_EARLY("FUNC-002", ContinuesTooEarly::new),
    CONTINUES_TWICE("FUNC-002", ContinuesTwice::new),
    CONTINUES_FROM_FAILURE("FUNC-003", ContinuesFromFailure::new),
    FOLLOWS_REDIRECTS("CONN-008", FollowsRedirects::new),
    OVERLOOKS_SUBPROTOCOL("CONN-009", OverlooksSubprotocol::new),
    DIES_OF_FAILED_CONNECTION("CONN-010", DiesOfFailedConnection::new),
    NEVER_STOPS_CONNECTING("CONN-011", NeverStopsConnecting::new),
    NEVER_STOPS_CONFIGURING("CONN-012", NeverStopsConfiguring::new),
    TRUSTS_ANYONE("CONN-013", TrustsAnyone::new),
    GIVES_UP_AT_ONCE("CONN-014", GivesUpAtOnce::new),
    IGNORES_RETRY_AFTER("CONN-015", IgnoresRetryAfter::new),
    HIDES_REASON("RESP-010", HidesReason::new),
    TREATS_CANCELLED_AS_COMPLETE("RESP-012", TreatsCancelledAsComplete::new),
    DIES_OF_FAILURES_BESIDE("RESP-013", DiesOfFailuresBeside::new),
    PLAYS_BROKEN_SOUND("RESP-015", PlaysBrokenSound::new),
    ENCODES_EACH_PIECE("RESP-016", EncodesEachPiece::new),
    REFUSES_HALF_CHARACTERS("RESP-017", RefusesHalfCharacters::new),
    NEVER_STOPS_LISTENING("END-006", NeverStopsListening::new),
    HIDES_EXPIRY("END-007", HidesExpiry::new),
    DIES_OF_ODD_JSON("MAL-001", DiesOfOddJson::new),
    DIES_OF_BINARY("MAL-001", DiesOfBinary::new),
    NEEDS_USAGE("MAL-002", NeedsUsage::new),
    NEEDS_ORDER("MAL-002", NeedsOrder::new),
    LIMITS_MESSAGES("MAL-003", LimitsMessages::new),
    HIDES_PROTOCOL_ERRORS("MAL-004", HidesProtocolErrors::new),
    TAKES_DUPLICATES("MAL-006", TakesDuplicates::new),
    TAKES_ANY_RESPONSE("MAL-006", TakesAnyResponse::new),
    IGNORES_DONE_TEXT("MAL-007", IgnoresDoneText::new),
    TAKES_FRAGMENTS_FOR_MESSAGES("NET-001", TakesFragmentsForMessages::new),
    HANGS_UP_TOO_SOON("NET-002", HangsUpTooSoon::new),
    TRUNCATES_AT_RECEIVED("BARGE-001", TruncatesAtReceived::new),
    PLAYS_LATE_SOUND("BARGE-002", PlaysLateSound::new),
    DIES_OF_LATE_CANCEL("BARGE-003", DiesOfLateCancel::new),
    CANCELS_UNDER_DETECTION("BARGE-004", CancelsUnderDetection::new),
    COMMITS_UNDER_DETECTION("BARGE-004", CommitsUnderDetection::new),
    TRUNCATES_UNHEARD("BARGE-005", TruncatesUnheard::new),
    CONFIGURES_CONVERSATION("TRANS-001", ConfiguresConversation::new),
    APPENDS_TRANSCRIPT("TRANS-002", AppendsTranscript::new),
    NEEDS_TRANSCRIPT_DELTAS("TRANS-002", NeedsTranscriptDeltas::new),
    GIVES_UP_TRANSCRIBING("TRANS-003", GivesUpTranscribing::new),
    ASKS_IN_TRANSCRIPTION("TRANS-004", AsksInTranscription::new),
    NAMES_MODEL_FOR_TRANSCRIPTION("TRANS-005", NamesModelForTranscription::new),
    NEEDS_REQUEST_LIMITS("LIMIT-001", NeedsRequestLimits::new);

    private final String scenario;
    private final Supplier<ReferenceClient> sessions;

    BrokenClients(String scenario, Supplier<ReferenceClient> sessions) {
        this.scenario = scenario;
        this.sessions = sessions;
    }

    /** Id of the scenario it must fail, in every dialect the scenario is for. */
    public String scenario() {
        return scenario;
    }

    /** For example {@code SendsNoKey}. */
    public String clientName() {
        return session().getClass().getSimpleName();
    }

    /** A fresh one. */
    public ReferenceClient session() {
        return sessions.get();
    }

    /** It claims what the reference client claims. */
    public ClientUnderTest create() {
        Profile sound = ReferenceClients.PROFILE;
        return new InProcessClient(
                new Profile(
                        clientName(),
                        sound.version(),
                        sound.homepage(),
                        sound.level(),
                        sound.capabilities(),
                        sound.dialects(),
                        sound.parallel()),
                sessions);
    }
}
