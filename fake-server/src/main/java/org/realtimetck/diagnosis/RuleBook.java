package org.realtimetck.diagnosis;

import java.util.List;
import org.realtimetck.diagnosis.rules.BetaAskedFor;
import org.realtimetck.diagnosis.rules.ContinuedAfterFailure;
import org.realtimetck.diagnosis.rules.CreateWhileActive;
import org.realtimetck.diagnosis.rules.KeyMissing;
import org.realtimetck.diagnosis.rules.PreviewAddress;
import org.realtimetck.diagnosis.rules.PreviewSessionFields;
import org.realtimetck.diagnosis.rules.RefusalPassedOver;
import org.realtimetck.diagnosis.rules.SessionTypeMissing;

/** All rules. */
public final class RuleBook {

    /** Causes stand before what follows from them, so that the first finding is the one to mend first. */
    private static final List<Rule> RULES = List.of(
            new KeyMissing(),
            new BetaAskedFor(),
            new PreviewAddress(),
            new SessionTypeMissing(),
            new PreviewSessionFields(),
            new RefusalPassedOver(),
            new CreateWhileActive(),
            new ContinuedAfterFailure());

    private RuleBook() {}

    public static List<Rule> rules() {
        return RULES;
    }

    public static List<Finding> judge(Exchange exchange) {
        return RULES.stream().flatMap(rule -> rule.judge(exchange).stream()).toList();
    }
}
