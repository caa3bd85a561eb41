package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Deployments;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.McpServers;

/** Whatever a client does in whatever order, a session keeps its promises. A failure names the seed. */
class SessionPropertiesTest {

    private static final int SEQUENCES = 500;
    private static final int LONGEST = 80;
    private static final Map<String, String> DEPLOYMENTS = Map.of(
            "whisper-1", "whisper-1",
            "gpt-live-transcribe", "gpt-live-transcribe",
            "somebody-s-deployment", "gpt-realtime-whisper");

    @Test
    void anySequenceKeepsTheAccountsTrue() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            int one = seed;
            assertThatCode(() -> run(one)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private static void run(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean transcription = random.nextInt(3) == 0;
        String sessionType = transcription ? "transcription" : "realtime";
        RandomTalk talk = new RandomTalk(random, sessionType);
        RandomSettings settings = new RandomSettings(random, sessionType);
        SessionSetup setup = transcription
                ? SessionBench.hearing(SessionBench.transcription(), new RandomHearing(random))
                : conversation(random, talk);
        SessionBench bench = SessionBench.of(
                setup.with(settings.limits()).varying(random.nextBoolean() ? settings.variations() : new Variation[0]));
        SessionAccounts accounts = new SessionAccounts();
        if (random.nextBoolean()) {
            read(bench.on(talk.beginning()), accounts, talk);
        }
        for (int left = 1 + random.nextInt(LONGEST); left > 0; left--) {
            if (bench.hasNext() && random.nextInt(3) > 0) {
                read(bench.next(), accounts, talk);
            } else if (bench.watchesIdleness() && random.nextInt(10) == 0) {
                read(bench.idle(), accounts, talk);
            } else {
                ClientEvent event = talk.event();
                accounts.client(event);
                List<ServerEvent> answer = bench.on(event);
                accounts.answered(event, answer);
                read(answer, accounts, talk);
            }
        }
        while (bench.hasNext()) {
            read(bench.next(), accounts, talk);
        }
        accounts.close();
    }

    private static SessionSetup conversation(RandomGenerator random, RandomTalk talk) {
        Hearing hearing = new RandomHearing(random);
        SessionSetup setup = switch (random.nextInt(3)) {
            case 0 -> SessionBench.hearing(SessionBench.setup("gpt-realtime", talk), hearing);
            case 1 -> SessionBench.hearing(SessionBench.setup("gpt-realtime-2.1", talk), hearing);
            default -> SessionBench.hearing(SessionBench.azure(talk), new Deployments(DEPLOYMENTS, hearing));
        };
        return setup.with(setup.script().with((McpServers) talk));
    }

    private static void read(List<ServerEvent> events, SessionAccounts accounts, RandomTalk talk) {
        for (ServerEvent event : events) {
            accounts.server(event);
            if (event instanceof ConversationItemAdded added) {
                talk.knowItem(added.item().id());
                if (added.item() instanceof Item.FunctionCall call) {
                    talk.knowCall(call.callId());
                } else if (added.item() instanceof Item.McpApprovalRequest request) {
                    talk.knowApproval(request.id());
                }
            } else if (event instanceof ResponseCreated created) {
                talk.knowResponse(created.response().id());
            }
        }
    }
}
