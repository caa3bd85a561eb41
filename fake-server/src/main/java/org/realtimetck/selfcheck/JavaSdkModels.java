package org.realtimetck.selfcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import com.openai.errors.OpenAIException;
import com.openai.models.realtime.RealtimeServerEvent;
import com.openai.models.realtime.clientsecrets.ClientSecretCreateResponse;
import java.util.Collection;
import java.util.Set;

/** The models of the official Java SDK. They read anything and keep what they do not know: both has to be asked. */
final class JavaSdkModels implements OfficialModels {

    private static final String CLIENT_SECRET = "client secret";
    private static final String SESSION = "session";

    private final JsonMapper mapper = ObjectMappers.jsonMapper();
    private final Collection<KnownDeparture> departures;

    /** @param departures fields these models do not know and captures prove */
    JavaSdkModels(Collection<KnownDeparture> departures) {
        this.departures = departures;
    }

    @Override
    public String version() {
        String version = RealtimeServerEvent.class.getPackage().getImplementationVersion();
        return version == null ? "of an unknown version" : version;
    }

    @Override
    public void event(String type, String text) {
        RealtimeServerEvent event = read(text, RealtimeServerEvent.class);
        validate(type, event::validate);
        requireKnown(type, UnknownFields.of(event));
        if (type.equals("session.created") || type.equals("session.updated")) {
            session(text);
        }
    }

    /** The events type their session as a request; as a report it is typed with the client secrets. */
    private void session(String text) {
        ClientSecretCreateResponse.Session session;
        try {
            session =
                    mapper.treeToValue(mapper.readTree(text).get("session"), ClientSecretCreateResponse.Session.class);
        } catch (JsonProcessingException unreadable) {
            throw new Objection("a session as the SDK reports it", unreadable.getOriginalMessage());
        }
        validate(SESSION, session::validate);
        requireKnown(SESSION, UnknownFields.of(session));
    }

    @Override
    public void clientSecret(String body) {
        ClientSecretCreateResponse answer = read(body, ClientSecretCreateResponse.class);
        validate(CLIENT_SECRET, answer::validate);
        requireKnown(CLIENT_SECRET, UnknownFields.of(answer));
    }

    private <T> T read(String text, Class<T> model) {
        try {
            return mapper.readValue(text, model);
        } catch (JsonProcessingException unreadable) {
            throw new Objection("what " + model.getSimpleName() + " can read", unreadable.getOriginalMessage());
        }
    }

    private void validate(String type, Runnable look) {
        try {
            look.run();
        } catch (OpenAIException invalid) {
            String complaint = String.valueOf(invalid.getMessage());
            Objection.unless(isKnown(type, complaint), "what the SDK's validate() accepts", complaint);
        }
    }

    private boolean isKnown(String type, String complaint) {
        return departures.stream().anyMatch(departure -> departure.covers(type, complaint));
    }

    private void requireKnown(String type, Set<String> unknown) {
        for (String field : unknown) {
            Objection.unless(
                    isKnown(type, field), "fields the SDK knows or a capture proves", "'" + field + "' in " + type);
        }
    }
}
