package org.realtimetck.selfcheck;

import java.util.Optional;

/** The models of an official SDK, which need not be there: they are as large as the kit with all its libraries. */
interface OfficialModels {

    /** Those of the Java SDK, if the class path has them. The one place that asks. */
    static Optional<OfficialModels> ifPresent() {
        try {
            Class.forName(
                    "com.openai.models.realtime.RealtimeServerEvent", false, OfficialModels.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            // that is the answer: whoever wants them puts them on the class path
            return Optional.empty();
        }
        return Optional.of(new JavaSdkModels(KnownDeparture.all()));
    }

    /** Of the SDK. */
    String version();

    /** @throws Objection if the models do not take the event, or know a field of it neither by type nor by capture */
    void event(String type, String text);

    /** @throws Objection likewise, of the body that answers a request for a client secret */
    void clientSecret(String body);
}
