package org.realtimetck.diagnosis;

import java.util.List;
import org.realtimetck.diagnosis.rules.AppendTooLarge;
import org.realtimetck.diagnosis.rules.ApprovalUnanswered;
import org.realtimetck.diagnosis.rules.AssistantTextAsInput;
import org.realtimetck.diagnosis.rules.AudioBeforeConfiguration;
import org.realtimetck.diagnosis.rules.AudioInBursts;
import org.realtimetck.diagnosis.rules.AudioNotBase64;
import org.realtimetck.diagnosis.rules.BetaAskedFor;
import org.realtimetck.diagnosis.rules.BinaryRefused;
import org.realtimetck.diagnosis.rules.BothModalities;
import org.realtimetck.diagnosis.rules.CancelsAsWell;
import org.realtimetck.diagnosis.rules.CommitUnderDetection;
import org.realtimetck.diagnosis.rules.ContinuedAfterFailure;
import org.realtimetck.diagnosis.rules.CreateBeforeCancelled;
import org.realtimetck.diagnosis.rules.CreateBetweenOutputs;
import org.realtimetck.diagnosis.rules.CreateForDetectedTurn;
import org.realtimetck.diagnosis.rules.CreateInTranscription;
import org.realtimetck.diagnosis.rules.CreateWhileActive;
import org.realtimetck.diagnosis.rules.DoubledSlash;
import org.realtimetck.diagnosis.rules.EmptyAppend;
import org.realtimetck.diagnosis.rules.EndsOverEmptyCommit;
import org.realtimetck.diagnosis.rules.EndsOverError;
import org.realtimetck.diagnosis.rules.EndsOverLateCancel;
import org.realtimetck.diagnosis.rules.EndsOverTruncate;
import org.realtimetck.diagnosis.rules.KeyInQuery;
import org.realtimetck.diagnosis.rules.KeyMissing;
import org.realtimetck.diagnosis.rules.MadeUpApproval;
import org.realtimetck.diagnosis.rules.MadeUpCallId;
import org.realtimetck.diagnosis.rules.MicrophoneAfterRefusal;
import org.realtimetck.diagnosis.rules.NeverTruncated;
import org.realtimetck.diagnosis.rules.NoBackoff;
import org.realtimetck.diagnosis.rules.NoCloseFrame;
import org.realtimetck.diagnosis.rules.NoEvent;
import org.realtimetck.diagnosis.rules.NullsInUpdate;
import org.realtimetck.diagnosis.rules.OldIds;
import org.realtimetck.diagnosis.rules.OutputMissing;
import org.realtimetck.diagnosis.rules.OutputTwice;
import org.realtimetck.diagnosis.rules.PreviewAddress;
import org.realtimetck.diagnosis.rules.PreviewEndpoint;
import org.realtimetck.diagnosis.rules.PreviewSessionFields;
import org.realtimetck.diagnosis.rules.PreviewTranscriptionUpdate;
import org.realtimetck.diagnosis.rules.QueryNamesSeveral;
import org.realtimetck.diagnosis.rules.ReconnectForgets;
import org.realtimetck.diagnosis.rules.ReconnectStorm;
import org.realtimetck.diagnosis.rules.ReconnectUnconfigured;
import org.realtimetck.diagnosis.rules.ReconnectsAfterFinalClose;
import org.realtimetck.diagnosis.rules.RefusalPassedOver;
import org.realtimetck.diagnosis.rules.RefusedItem;
import org.realtimetck.diagnosis.rules.RetriesFinalStatus;
import org.realtimetck.diagnosis.rules.RetriesWithoutPause;
import org.realtimetck.diagnosis.rules.SameMistakeAgain;
import org.realtimetck.diagnosis.rules.SessionTypeMissing;
import org.realtimetck.diagnosis.rules.SmallMessageLimit;
import org.realtimetck.diagnosis.rules.SplitSamples;
import org.realtimetck.diagnosis.rules.TranscriptionAsRealtime;
import org.realtimetck.diagnosis.rules.TruncatedNothing;
import org.realtimetck.diagnosis.rules.TruncatedTooFar;
import org.realtimetck.diagnosis.rules.UnknownClientEvent;
import org.realtimetck.diagnosis.rules.UnknownSessionField;
import org.realtimetck.diagnosis.rules.VoiceChangedTooLate;
import org.realtimetck.diagnosis.rules.WrongRate;

/** All rules. */
public final class RuleBook {

    /** Causes stand before what follows from them, so that the first finding is the one to mend first. */
    private static final List<Rule> RULES = List.of(
            new KeyMissing(),
            new BetaAskedFor(),
            new PreviewAddress(),
            new DoubledSlash(),
            new QueryNamesSeveral(),
            new KeyInQuery(),
            new PreviewEndpoint(),
            new RetriesFinalStatus(),
            new NoBackoff(),
            new ReconnectStorm(),
            new ReconnectsAfterFinalClose(),
            new SessionTypeMissing(),
            new PreviewSessionFields(),
            new PreviewTranscriptionUpdate(),
            new TranscriptionAsRealtime(),
            new BothModalities(),
            new UnknownSessionField(),
            new NullsInUpdate(),
            new RefusalPassedOver(),
            new MicrophoneAfterRefusal(),
            new AudioBeforeConfiguration(),
            new VoiceChangedTooLate(),
            new ReconnectUnconfigured(),
            new ReconnectForgets(),
            new OldIds(),
            new NoEvent(),
            new UnknownClientEvent(),
            new RefusedItem(),
            new AssistantTextAsInput(),
            new AudioNotBase64(),
            new WrongRate(),
            new SplitSamples(),
            new EmptyAppend(),
            new AppendTooLarge(),
            new AudioInBursts(),
            new CommitUnderDetection(),
            new CreateForDetectedTurn(),
            new CreateInTranscription(),
            new CreateWhileActive(),
            new CreateBeforeCancelled(),
            new CancelsAsWell(),
            new TruncatedNothing(),
            new TruncatedTooFar(),
            new NeverTruncated(),
            new OutputTwice(),
            new MadeUpCallId(),
            new OutputMissing(),
            new CreateBetweenOutputs(),
            new MadeUpApproval(),
            new ApprovalUnanswered(),
            new ContinuedAfterFailure(),
            new RetriesWithoutPause(),
            new SameMistakeAgain(),
            new EndsOverEmptyCommit(),
            new EndsOverLateCancel(),
            new EndsOverTruncate(),
            new EndsOverError(),
            new SmallMessageLimit(),
            new BinaryRefused(),
            new NoCloseFrame());

    private RuleBook() {}

    public static List<Rule> rules() {
        return RULES;
    }

    public static List<Finding> judge(Exchange exchange) {
        return RULES.stream().flatMap(rule -> rule.judge(exchange).stream()).toList();
    }
}
