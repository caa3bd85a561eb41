package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;

/** The path of the upgrade has an empty part. */
public final class DoubledSlash implements Rule {

    private static final RulePage PAGE = new RulePage(
            "CON-10",
            Keyword.MUST,
            "A client MUST join the base URL it is given and its own path with one slash.",
            "The upgrade is refused with 404, and only for users whose base URL ends with a slash.",
            "The base URL ends with a slash and the client adds another.",
            "Take slashes off the end of the base URL before joining.",
            List.of("monuminu/AOAI_Samples#5", "RageAgainstThePixel/OpenAI-DotNet#518"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.handshakes().stream()
                .filter(handshake -> handshake.path().contains("//"))
                .map(handshake -> PAGE.finding(
                        "The upgrade of connection " + handshake.connection() + " went to " + handshake.path()
                                + " and was answered with " + handshake.status() + ".",
                        List.of(exchange.indexOf(handshake))))
                .toList();
    }
}
