package org.realtimetck.server.control;

import java.util.ArrayList;
import java.util.List;

/** Every endpoint there is, in the order of the description. */
final class EndpointBook {

    private EndpointBook() {}

    static List<Endpoint> all(Waiters waiters) {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                new CreateSandbox(),
                new ListSandboxes(),
                new ShowSandbox(),
                new ReplaceSandbox(),
                new DeleteSandbox(),
                new AdvanceTime(),
                new ResetSandbox(),
                new ReadJournal(waiters),
                new FollowJournal(waiters),
                new ListFindings(),
                new SendFrame(),
                new StrikeFault(),
                new ShowSandboxSchema(),
                new ShowVocabulary()));
        // it describes itself as well
        endpoints.add(new ShowOpenApi(endpoints));
        return List.copyOf(endpoints);
    }
}
