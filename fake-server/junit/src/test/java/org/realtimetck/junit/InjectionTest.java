package org.realtimetck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.junit.RealtimeAssertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.wire.Dialect;

/** What tests get, and how long it is theirs. */
class InjectionTest {

    @Test
    void parametersAndFieldsOfOneTestAreOneSandbox() {
        Engine.runWell(TakesAll.class, 1);
    }

    @FakeRealtime
    static class TakesAll {
        private @Nullable FakeSession session;
        private @Nullable OpenSandbox sandbox;
        private @Nullable FakeRealtimeServer server;
        private @Nullable FakeSession ofSetUp;

        @BeforeEach
        void setUp(FakeSession again) {
            ofSetUp = again;
        }

        @Test
        void test(FakeSession parameter, OpenSandbox open, FakeRealtimeServer running) throws Exception {
            assertThat(List.of(parameter)).containsExactly(session).containsExactly(ofSetUp);
            assertThat(List.of(open)).containsExactly(sandbox).containsExactly(parameter.sandbox());
            assertThat(List.of(running)).containsExactly(server).containsExactly(parameter.server());
            Visitor visitor = Visitor.of(parameter);
            assertThat(open).hasConnections(1).sent("session.created");
            visitor.close();
            assertThat(open.journal()).closedWith(1000);
        }
    }

    @Test
    void aClassHasOneServerAndEachTestAFreshSandbox() {
        Engine.runWell(OneServer.class, 3);
    }

    @FakeRealtime
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneServer {
        private final List<FakeRealtimeServer> servers = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private @Nullable FakeSession session;

        @BeforeAll
        void before(FakeRealtimeServer server) {
            servers.add(server);
        }

        @RepeatedTest(2)
        void test(FakeSession parameter) throws Exception {
            assertThat(List.of(parameter)).containsExactly(session);
            assertThat(keys).doesNotContain(parameter.key());
            assertThat(parameter).hasConnections(0);
            keys.add(parameter.key());
            Visitor.of(parameter).close();
            assertThat(parameter).hasConnections(1);
        }

        @Nested
        class Inside {
            @Test
            void hasTheServerOfTheClassAroundIt(FakeRealtimeServer server) {
                assertThat(servers).containsExactly(server);
            }
        }

        @AfterAll
        void after(FakeRealtimeServer server) {
            assertThat(servers).containsExactly(server);
            assertThat(server.namedSandboxes()).allMatch(server::isOwn);
        }
    }

    @Test
    void aMethodOrItsClassSaysWhatItsSandboxIs() {
        Engine.runWell(Chooses.class, 4);
    }

    @FakeRealtime(scenario = "close-1011", dialect = Dialect.AZURE)
    static class Chooses {

        @Test
        void asTheClassSays(FakeSession session) {
            assertThat(session.baseUrl().getPath()).isEqualTo("/openai/v1");
            assertThat(session.sandbox().sandbox().troubles().faults()).hasSize(1);
            assertThat(session.sandbox().sandbox().name()).isEqualTo("asTheClassSays-1");
        }

        @Test
        @FakeRealtime(scenario = "upgrade-503-then-well")
        void anotherScenarioForTheSameDialect(OpenSandbox open) {
            assertThat(open.sandbox().troubles().faults()).isEmpty();
            assertThat(open.sandbox().dialect()).isEqualTo(Dialect.AZURE);
        }

        @Test
        @FakeRealtime(sandbox = "sandboxes/hangs-up.yaml", dialect = Dialect.OPENAI)
        void aFileOnTheClassPath(FakeSession session) throws Exception {
            assertThat(Visitor.of(session).end()).isEqualTo(1011);
            assertThat(session).closedWith(1011);
        }

        @Nested
        class Inside {
            @Test
            void asTheClassAroundItSays(OpenSandbox open) {
                assertThat(open.sandbox().troubles().faults()).hasSize(1);
                assertThat(open.sandbox().dialect()).isEqualTo(Dialect.AZURE);
            }
        }
    }

    @Test
    void oneMethodMayAskForItAlone() {
        Engine.runWell(MethodOnly.class, 2);
    }

    static class MethodOnly {

        @Test
        @FakeRealtime
        void takesIt(FakeSession session) {
            assertThat(session.sandbox().isClosed()).isFalse();
        }

        @Test
        void takesNothing() {
            assertThat(Thread.getAllStackTraces()).isNotEmpty();
        }
    }

    @Test
    void aSandboxCanBeChangedUnderItsKey() {
        Engine.runWell(Changes.class, 1);
    }

    @FakeRealtime
    static class Changes {
        @Test
        void test(FakeSession session) throws Exception {
            String key = session.key();
            session.change(before -> before.refusingItsKey());
            assertThat(session.key()).isEqualTo(key);
            assertThat(Visitor.of(session).end()).isEqualTo(3000);
            assertThat(session)
                    .sent("error")
                    .with("error.code", "invalid_api_key")
                    .closedWith(3000);
        }
    }

    @Test
    void aClientWithTheKeyOfNoSandboxIsToldOf() {
        Engine.runWell(OtherKey.class, 1);
    }

    @FakeRealtime
    static class OtherKey {
        @Test
        void test(FakeSession session) throws Exception {
            assertThat(Visitor.withKey(session, "sk-of-nobody").end()).isEqualTo(3000);
            JournalAssert soon = assertThat(session).within(Duration.ofMillis(50));
            assertThatThrownBy(soon::handshake)
                    .hasMessageEndingWith("Give yours the base URL and the key of the session; one did come to the"
                            + " server, with a key that belongs to no sandbox.");
        }
    }
}
