package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.journal.Entry;

/** The service did not take the credentials. */
public final class KeyRefused implements Rule {

    @Override
    public String id() {
        return "CON-01";
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        for (Message error : exchange.fromServer("error")) {
            if (error.at("error.code").asString("").equals("invalid_api_key")) {
                findings.add(finding(
                        "The socket opened, and event #" + error.index() + " was error invalid_api_key, followed by a"
                                + " close with 3000.",
                        error.index()));
            }
        }
        for (Entry.Opened refused : exchange.handshakes()) {
            if (refused.status() == 401 && !refused.query().containsKey("api-version")) {
                findings.add(finding(
                        "The upgrade to " + refused.path() + " was answered with HTTP 401.",
                        exchange.indexOf(refused)));
            }
        }
        return findings;
    }

    private static Finding finding(String symptom, int evidence) {
        return new Finding(
                "CON-01",
                symptom,
                "The handshake carried no key, or one the service does not know.",
                "Send the key as 'Authorization: Bearer <key>' on OpenAI, as 'api-key: <key>' on Azure, and read it"
                        + " where the errand's environment puts it.",
                List.of(evidence));
    }
}
