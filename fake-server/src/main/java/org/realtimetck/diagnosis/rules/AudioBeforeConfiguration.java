package org.realtimetck.diagnosis.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** Sound was sent before the configuration that it was meant for. */
public final class AudioBeforeConfiguration implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "CFG-04",
            Keyword.MUST,
            "A client MUST send its configuration before any sound, on every new connection.",
            "The first turn is taken with the default turn detection, voice and instructions.",
            "Microphone and configuration start side by side, and the microphone was first.",
            "Send session.update first; hold the sound back until session.updated, bounded, and send it in order.",
            List.of("DevEmperor/DictateKeyboard#216", "gptme/gptme-contrib#707"));

    private static final Pattern CLIENT_SECRET = Pattern.compile("(?:^Bearer |key\\.)ek_");

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Message> updates = connection.fromClient("session.update");
        List<Message> appends = connection.fromClient("input_audio_buffer.append");
        if (isConfiguredBySecret(connection)
                || updates.isEmpty()
                || appends.isEmpty()
                || appends.get(0).index() > updates.get(0).index()) {
            return List.of();
        }
        Message first = updates.get(0);
        long early = appends.stream()
                .filter(append -> append.index() < first.index())
                .count();
        return List.of(PAGE.finding(
                early + " pieces of sound went out before the first " + first.told() + "; the first was "
                        + appends.get(0).told() + ".",
                List.of(appends.get(0).index(), first.index())));
    }

    /** A client secret brings the session it was made for. */
    private static boolean isConfiguredBySecret(Connection connection) {
        return connection.handshake().stream()
                .flatMap(handshake -> Stream.concat(
                        handshake.subprotocols().stream(),
                        handshake.headers().getOrDefault("authorization", List.of()).stream()))
                .anyMatch(CLIENT_SECRET.asPredicate());
    }
}
