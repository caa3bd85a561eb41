package org.realtimetck.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.journal.Entry;

/** Journals written by hand, where a run of the fake could not be made to show the case. */
class RulesByConnectionTest {

    private static final String UPDATE = "{'type':'session.update','session':{'type':'realtime','voice':'x'}}";
    private static final String REFUSAL =
            "{'type':'error','error':{'code':'unknown_parameter','param':'session.voice'}}";
    private static final String CREATE = "{'type':'response.create'}";
    private static final String FAILED = "{'type':'response.done','response':{'id':'resp_1','status':'failed',"
            + "'output':[{'type':'function_call'}]}}";

    private final List<Entry> journal = new ArrayList<>();

    @Test
    void aRefusalIsPassedOverByTheConnectionThatGotIt() {
        received(1, "session.update", UPDATE);
        sent(1, "error", REFUSAL);
        received(1, "response.create", CREATE);
        assertThat(findings("CFG-02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).containsExactly(1, 2));
    }

    @Test
    void aRefusalOnOneConnectionIsNotPassedOverByAnother() {
        received(1, "session.update", UPDATE);
        sent(1, "error", REFUSAL);
        received(2, "response.create", CREATE);
        assertThat(findings("CFG-02")).isEmpty();
    }

    @Test
    void anUpdateOfAnotherConnectionDoesNotMendARefusal() {
        received(1, "session.update", UPDATE);
        sent(1, "error", REFUSAL);
        sent(2, "session.updated", "{'type':'session.updated'}");
        received(1, "response.create", CREATE);
        assertThat(findings("CFG-02")).hasSize(1);
    }

    @Test
    void aRefusalWithoutAParamIsKnownByTheIdOfTheUpdate() {
        received(1, "session.update", "{'type':'session.update','event_id':'mine','session':{}}");
        sent(1, "error", "{'type':'error','error':{'code':null,'param':null,'event_id':'mine'}}");
        received(1, "response.create", CREATE);
        assertThat(findings("CFG-02")).hasSize(1);
    }

    @Test
    void anErrorThatNamesAnotherEventIsNoRefusalOfTheUpdate() {
        received(1, "session.update", "{'type':'session.update','event_id':'mine','session':{}}");
        sent(1, "error", "{'type':'error','error':{'code':null,'param':null,'event_id':'another'}}");
        received(1, "response.create", CREATE);
        assertThat(findings("CFG-02")).isEmpty();
    }

    @Test
    void anErrorThatNamesNothingIsNoRefusalOfAnUpdateWithoutId() {
        received(1, "session.update", "{'type':'session.update','session':{}}");
        sent(1, "error", "{'type':'error','error':{'code':null,'param':null,'event_id':null}}");
        received(1, "response.create", CREATE);
        assertThat(findings("CFG-02")).isEmpty();
    }

    @Test
    void aFailedCallIsContinuedByTheConnectionThatMadeIt() {
        sent(1, "response.done", FAILED);
        received(1, "response.create", CREATE);
        assertThat(findings("TOOL-05")).hasSize(1);
    }

    @Test
    void aResponseAfterAReconnectContinuesNothing() {
        sent(1, "response.done", FAILED);
        received(2, "response.create", CREATE);
        assertThat(findings("TOOL-05")).isEmpty();
    }

    @Test
    void onlyARealtimeBetaHeaderAsksForTheBeta() {
        opened("/v1/realtime", "assistants=v2");
        assertThat(findings("MIG-01")).isEmpty();
        opened("/v1/realtime", "realtime=v1");
        assertThat(findings("MIG-01")).hasSize(1);
    }

    @Test
    void thePreviewAddressIsKnownWithASlashAtItsEnd() {
        opened("/s/mine/openai/realtime/", "none");
        assertThat(findings("AZ-01")).hasSize(1);
    }

    private List<Finding> findings(String rule) {
        return RuleBook.judge(new Exchange(journal)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private void opened(String path, String beta) {
        Map<String, List<String>> headers = Map.of("authorization", List.of("Bearer …"), "openai-beta", List.of(beta));
        journal.add(new Entry.Opened(journal.size(), 1, false, path, Map.of(), headers, List.of(), 101));
    }

    private void received(int connection, String type, String json) {
        journal.add(new Entry.Received(journal.size(), connection, type, json.replace('\'', '"'), false));
    }

    private void sent(int connection, String type, String json) {
        journal.add(new Entry.Sent(journal.size(), connection, type, json.replace('\'', '"'), false));
    }
}
