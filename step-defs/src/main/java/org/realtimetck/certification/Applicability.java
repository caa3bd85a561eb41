package org.realtimetck.certification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Profile;
import org.realtimetck.wire.Dialect;

/** Whether a scenario asks something of a client that the client claims to do. */
final class Applicability {

    private Applicability() {}

    /** Why the scenario does not apply; empty if it does. */
    static Optional<String> whyNot(ScenarioInfo scenario, Profile client, Dialect dialect) {
        if (scenario.dialect().filter(only -> only != dialect).isPresent()) {
            return Optional.of("it is about " + scenario.dialect().get().word() + " only");
        }
        if (!client.level().isResponsibleFor(scenario.level())) {
            return Optional.of("it judges a " + word(scenario) + ", and " + client.name() + " is a "
                    + client.level().name().toLowerCase(Locale.ROOT));
        }
        String missing = scenario.needs().stream()
                .filter(capability -> !client.capabilities().contains(capability))
                .map(Capability::word)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the client does not declare the capability " + missing);
    }

    private static String word(ScenarioInfo scenario) {
        return scenario.level().name().toLowerCase(Locale.ROOT);
    }
}
