package org.realtimetck.diagnosis;

import static org.realtimetck.diagnosis.RuleCase.journal;
import static org.realtimetck.diagnosis.RuleCase.of;

import java.util.List;

/** Items, functions and approvals. */
final class ToolCases {

    private static final String CREATE = "{'type':'response.create'}";

    private ToolCases() {}

    static List<RuleCase> all() {
        return List.of(
                of(
                        "EVT-01",
                        journal().session().client("{'type':"),
                        journal().session().client(CREATE)),
                of("EVT-02", journal().session().client("{'type':'response.creat'}")),
                of(
                        "EVT-03",
                        journal()
                                .session()
                                .client("{'type':'response.create','event_id':'r','response':{'text':1}}")
                                .refuses("r", "unknown_parameter", "response.text"),
                        journal()
                                .session()
                                .client("{'type':'response.create','event_id':'r'}")
                                .refuses("r", "rate_limit_exceeded", null)),
                of("MIG-06", assistant("text"), assistant("output_text")),
                of("TOOL-01", called("call_1").client(output("call_1")).client(output("call_1"))),
                of(
                        "TOOL-17",
                        called("call_1").client(output("item_call_1")),
                        journal()
                                .session()
                                .client("{'type':'conversation.item.create','item':{'type':'function_call',"
                                        + "'call_id':'call_own'}}")
                                .client(output("call_own"))),
                of(
                        "TOOL-02",
                        called("call_1").client(CREATE),
                        called("call_1").client(output("call_1")).client(CREATE)),
                of(
                        "TOOL-04",
                        called("call_1", "call_2")
                                .client(output("call_1"))
                                .client(CREATE)
                                .client(output("call_2")),
                        called("call_1", "call_2")
                                .client(output("call_1"))
                                .client(output("call_2"))
                                .client(CREATE)),
                of(
                        "TOOL-14",
                        approvalAsked().client(approves("mcpr_2")),
                        approvalAsked().client(approves("mcpr_1")).client(CREATE)),
                of("TOOL-13", approvalAsked().client(CREATE)),
                of(
                        "TOOL-05",
                        journal()
                                .session()
                                .fake(done("failed", "call_1"))
                                .client(output("call_1"))
                                .client(CREATE)),
                of("ERR-08", retried(50), retried(400)),
                of("ERR-14", repeated(5), repeated(4), cancelledTooLate(5)));
    }

    private static WrittenJournal assistant(String contentType) {
        return journal()
                .session()
                .client("{'type':'conversation.item.create','item':{'type':'message','role':'assistant','content':"
                        + "[{'type':'" + contentType + "','text':'Hi'}]}}");
    }

    private static WrittenJournal called(String... calls) {
        WrittenJournal journal = journal()
                .session()
                .fake("{'type':'response.output_item.added','item':{'id':'item_call_1','type':'function_call'}}");
        for (String call : calls) {
            journal.fake(
                    "{'type':'response.output_item.done','item':{'type':'function_call','call_id':'" + call + "'}}");
        }
        return journal.fake(done("completed", calls));
    }

    private static String done(String status, String... calls) {
        StringBuilder output = new StringBuilder();
        for (String call : calls) {
            output.append(output.isEmpty() ? "" : ",")
                    .append("{'type':'function_call','call_id':'")
                    .append(call)
                    .append("'}");
        }
        return "{'type':'response.done','response':{'id':'resp_1','status':'" + status
                + "','status_details':{'error':{'type':'server_error'}},'output':[" + output + "]}}";
    }

    private static String output(String call) {
        return "{'type':'conversation.item.create','item':{'type':'function_call_output','call_id':'" + call
                + "','output':'{}'}}";
    }

    private static WrittenJournal approvalAsked() {
        return journal()
                .session()
                .fake("{'type':'conversation.item.done','item':{'id':'mcpr_1','type':'mcp_approval_request'}}");
    }

    private static String approves(String request) {
        return "{'type':'conversation.item.create','item':{'type':'mcp_approval_response','approval_request_id':'"
                + request + "','approve':true}}";
    }

    private static WrittenJournal retried(int pauseMillis) {
        WrittenJournal journal = journal().session().client(CREATE);
        for (int attempt = 1; attempt <= 3; attempt++) {
            journal.fake(done("failed")).after(pauseMillis).client(CREATE);
        }
        return journal;
    }

    private static WrittenJournal cancelledTooLate(int times) {
        WrittenJournal journal = journal().session();
        for (int attempt = 1; attempt <= times; attempt++) {
            journal.client("{'type':'response.cancel','event_id':'c" + attempt + "'}")
                    .refuses("c" + attempt, "response_cancel_not_active", null);
        }
        return journal;
    }

    private static WrittenJournal repeated(int times) {
        WrittenJournal journal = journal().session();
        for (int attempt = 1; attempt <= times; attempt++) {
            journal.client("{'type':'conversation.item.delete','event_id':'d" + attempt + "','item_id':'x'}")
                    .refuses("d" + attempt, "item_delete_invalid_item_id", null);
        }
        return journal;
    }
}
