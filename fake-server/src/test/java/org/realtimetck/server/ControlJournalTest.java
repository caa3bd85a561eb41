package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What whoever steers the fake over HTTP reads of what happened. */
class ControlJournalTest extends ControlledFake {

    @Test
    void aJournalIsReadInPagesAndBySort() throws Exception {
        OpenSandbox open = create(SAYS_ONE);
        Said.writtenTurn(connected(open), "hello");
        int all = open.journal().entries().size();

        int seen = 0;
        JsonNode page;
        String after = "0";
        do {
            page = controller
                    .get("/sandboxes/mine/journal?limit=3&after=" + after)
                    .json();
            assertThat(page.path("entries").path(0).path("number").asInt()).isEqualTo(seen);
            seen += page.path("entries").size();
            after = page.path("next").asString();
        } while (page.path("more").asBoolean());
        assertThat(seen).isEqualTo(all);
        JsonNode created = controller
                .get("/sandboxes/mine/journal?type=session.created&connection=1")
                .json();
        assertThat(created.path("entries").size()).isEqualTo(1);
        assertThat(controller
                        .get("/sandboxes/mine/journal?connection=7")
                        .json()
                        .path("entries")
                        .size())
                .isZero();
        Controller.Answer lines = controller.get("/sandboxes/mine/journal", "Accept", "application/x-ndjson");
        assertThat(lines.raw().body().lines()).hasSize(all);
    }

    @Test
    void aCallMayWaitForWhatTheClientDoes() throws Exception {
        OpenSandbox open = create(SAYS_ONE);
        JdkClient client = connected(open);
        CompletableFuture<HttpResponse<String>> waiting = fake.http()
                .sendAsync(
                        controller.request(
                                "GET", "/sandboxes/mine/journal?await=received:session.update&within=20s", ""),
                        BodyHandlers.ofString());
        client.send("{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\"}}");

        assertThat(waiting.get().statusCode()).isEqualTo(200);
        assertThat(waiting.get().body()).contains("\"entry\":\"received\"");
        Controller.Answer never = controller.get("/sandboxes/mine/journal?await=received:response.create&within=30ms");
        assertThat(never.status()).isEqualTo(408);
        assertThat(never.message()).contains("received:response.create within 30ms, got none");
    }

    @Test
    void aJournalIsFollowedUntilTheSandboxEnds() throws Exception {
        OpenSandbox open = create(SAYS_ONE);
        HttpResponse<Stream<String>> live =
                fake.http().send(controller.request("GET", "/sandboxes/mine/journal/live", ""), BodyHandlers.ofLines());
        assertThat(live.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        Iterator<String> lines = live.body().iterator();
        connected(open);

        assertThat(until(lines, "event: sent")).contains("id: 0", "event: opened", "id: 1");
        controller.call("DELETE", "/sandboxes/mine", "");
        until(lines, "event: end");
        assertThat(lines.next()).isEqualTo("data: {}");
    }

    private static List<String> until(Iterator<String> lines, String last) {
        return Stream.generate(lines::next)
                .takeWhile(line -> !line.equals(last))
                .toList();
    }
}
