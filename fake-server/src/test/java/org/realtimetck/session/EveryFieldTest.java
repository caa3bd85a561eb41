package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Reply;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.Inbound;
import org.realtimetck.wire.WireCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the wire lets pass, a session takes: each field there is, at least once, and a session reports what it took. */
class EveryFieldTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);

    /** Taken and not echoed [C for the first two, M for the delay, D for secrets of MCP servers]. */
    private static final Set<String> NOT_ECHOED =
            Set.of("reasoning", "parallel_tool_calls", "delay", "authorization", "headers");

    /** Of a transcription session's turn detection, what has nothing to answer or to interrupt [M]. */
    private static final Set<String> NOT_IN_TRANSCRIPTION =
            Set.of("create_response", "interrupt_response", "idle_timeout_ms");

    private static final String MCP_TOOL =
            "{'type':'mcp','server_label':'docs','server_url':'https://mcp.example/docs',"
                    + "'server_description':'Our own pages.','authorization':'token','headers':{'X-Team':'blue'},"
                    + "'allowed_callers':['direct'],'defer_loading':false,";

    static Stream<String> settings() {
        return Stream.of(
                "'prompt':{'id':'pmpt_1','version':'2','variables':{'city':'Husum'}}",
                "'tracing':{'workflow_name':'tides','group_id':'g1','metadata':{'a':'b'}}",
                "'truncation':{'type':'retention_ratio','retention_ratio':0.8,'token_limits':{'post_instructions':900}}",
                "'parallel_tool_calls':true,'include':['item.input_audio_transcription.logprobs']",
                "'tools':[{'type':'function','name':'tide','description':'High water.','parameters':{'type':'object'}}],"
                        + "'tool_choice':{'type':'function','name':'tide'}",
                "'tools':[" + MCP_TOOL + "'allowed_tools':{'read_only':true,'tool_names':['search']},"
                        + "'require_approval':{'always':{'read_only':false,'tool_names':['write']},"
                        + "'never':{'read_only':true,'tool_names':['search']}}}],"
                        + "'tool_choice':{'type':'mcp','server_label':'docs','name':'search'}",
                "'tools':[{'type':'mcp','server_label':'mail','connector_id':'connector_gmail',"
                        + "'allowed_tools':['search'],'require_approval':'never'},"
                        + "{'type':'mcp','server_label':'home','tunnel_id':'tunnel_1','require_approval':'always'}]",
                "'audio':{'output':{'format':{'type':'audio/pcma'},'voice':{'id':'voice_1'},'speed':1.2}}");
    }

    static Stream<String> hearing() {
        return Stream.of(
                "'format':{'type':'audio/pcm','rate':24000}",
                "'format':{'type':'audio/pcmu'}",
                "'format':{'type':'audio/pcma'}",
                "'noise_reduction':{'type':'near_field','strength':0.4}",
                "'transcription':{'model':'gpt-4o-transcribe','language':'de','prompt':'harbours'}",
                "'transcription':{'model':'gpt-transcribe','languages':['de','en'],'keywords':['Husum']}",
                "'turn_detection':{'type':'semantic_vad','eagerness':'low','create_response':false,"
                        + "'interrupt_response':false}",
                "'turn_detection':{'type':'server_vad','threshold':0.7,'prefix_padding_ms':200,"
                        + "'silence_duration_ms':400,'idle_timeout_ms':6000,'create_response':false,"
                        + "'interrupt_response':false}");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aConversationTakesASettingAndReportsIt(String setting) {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));
        assertTaken(bench, "{'type':'realtime'," + setting + "}", NOT_ECHOED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "xhigh"})
    void aConversationWithAModelThatReasonsTakesItsEffort(String effort) {
        SessionBench bench = SessionBench.of(SessionBench.setup("gpt-realtime-2.1", prompt -> Reply.say("Hi")));
        assertTaken(bench, "{'type':'realtime','reasoning':{'effort':'" + effort + "'}}", NOT_ECHOED);
    }

    @ParameterizedTest
    @MethodSource("hearing")
    void aConversationTakesASettingOfItsInput(String setting) {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));
        assertTaken(bench, "{'type':'realtime','audio':{'input':{" + setting + "}}}", NOT_ECHOED);
    }

    @ParameterizedTest
    @MethodSource("hearing")
    void aTranscriptionTakesTheSame(String setting) {
        SessionBench bench = SessionBench.of(SessionBench.transcription());
        assertTaken(
                bench,
                "{'type':'transcription','include':['item.input_audio_transcription.logprobs'],'audio':{'input':{"
                        + setting + "}}}",
                NOT_IN_TRANSCRIPTION);
    }

    private static void assertTaken(SessionBench bench, String session, Set<String> notEchoed) {
        List<ServerEvent> answer = bench.run(event("{'type':'session.update','session':" + session + "}"));
        assertThat(SessionBench.all(answer, ErrorEvent.class)).isEmpty();
        JsonNode reported = MAPPER.valueToTree(
                SessionBench.only(answer, SessionUpdated.class).session());
        assertContains(reported, json(session), notEchoed);
    }

    /** Every field given stands in what is reported; more may. */
    private static void assertContains(JsonNode reported, JsonNode given, Set<String> notEchoed) {
        if (given.isArray()) {
            assertThat(reported).hasSameSizeAs(given);
            IntStream.range(0, given.size()).forEach(i -> assertContains(reported.get(i), given.get(i), notEchoed));
        } else if (!given.isObject()) {
            assertThat(reported).isEqualTo(given);
        }
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            if (!notEchoed.contains(field.getKey())) {
                assertThat(reported.has(field.getKey())).as(field.getKey()).isTrue();
                assertContains(reported.get(field.getKey()), field.getValue(), notEchoed);
            }
        }
    }

    private static List<String> items() {
        return List.of(
                "{'id':'i1','object':'realtime.item','type':'message','status':'completed','role':'user','content':["
                        + "{'type':'input_image','image_url':'data:image/png;base64,iVBORw0KGgo=','detail':'low'},"
                        + "{'type':'input_audio','audio':'AAABAAIA','transcript':'hm'}]}",
                "{'id':'i2','object':'realtime.item','type':'message','status':'completed','role':'system','content':["
                        + "{'type':'input_text','text':'Be brief.'}]}",
                "{'id':'i3','object':'realtime.item','type':'message','status':'incomplete','role':'assistant',"
                        + "'content':[{'type':'output_text','text':'Earlier.'}]}",
                "{'id':'i4','object':'realtime.item','type':'function_call','status':'completed','call_id':'call_1',"
                        + "'name':'tide','arguments':'{}'}",
                "{'id':'i5','object':'realtime.item','type':'function_call_output','status':'completed',"
                        + "'call_id':'call_1','output':'noon'}",
                "{'id':'i6','type':'mcp_list_tools','server_label':'docs','tools':[{'name':'search',"
                        + "'description':'Finds pages.','input_schema':{'type':'object'},'annotations':{'a':1}}]}",
                "{'id':'i7','type':'mcp_approval_request','server_label':'docs','name':'search','arguments':'{}'}",
                "{'id':'i8','type':'mcp_approval_response','approval_request_id':'i7','approve':true,"
                        + "'reason':'fine'}",
                "{'id':'i9','type':'mcp_call','server_label':'docs','name':'search','arguments':'{}',"
                        + "'approval_request_id':'i7','output':'found','error':null}");
    }

    @Test
    void theConversationTakesItemsOfEveryKind() {
        SessionBench bench = SessionBench.writing(prompt -> Reply.say("Hi"));
        for (String item : items()) {
            List<ServerEvent> answer = bench.on(event("{'type':'conversation.item.create','item':" + item + "}"));
            assertThat(SessionBench.all(answer, ErrorEvent.class)).as(item).isEmpty();
            assertThat(SessionBench.only(answer, ConversationItemAdded.class)
                            .item()
                            .id())
                    .isEqualTo(json(item).path("id").asString());
        }
    }

    static Stream<String> overrides() {
        Stream<String> ofASession = settings()
                .filter(setting -> !setting.contains("'tracing'"))
                .filter(setting -> !setting.contains("'truncation'"))
                .filter(setting -> !setting.contains("'include'"))
                .filter(setting -> !setting.contains("'speed'"));
        return Stream.concat(
                ofASession,
                Stream.of(
                        "'reasoning':{'effort':'high'},'parallel_tool_calls':false,'metadata':{'purpose':'test'}",
                        "'audio':{'output':{'format':{'type':'audio/pcm','rate':24000},'voice':'cedar'}}",
                        "'audio':{'output':{'format':{'type':'audio/pcma'},'voice':{'id':'voice_1'}}}",
                        "'conversation':'none','input':[" + String.join(",", items())
                                + ",{'type':'item_reference','id':'known'}]"));
    }

    @ParameterizedTest
    @MethodSource("overrides")
    void aResponseTakesTheOverride(String override) {
        SessionBench bench = SessionBench.of(SessionBench.setup("gpt-realtime-2.1", prompt -> Reply.say("Hi")));
        bench.on(event("{'type':'conversation.item.create','item':{'id':'known','type':'message','role':'user',"
                + "'content':[{'type':'input_text','text':'Hello'}]}}"));
        List<ServerEvent> answer = bench.run(event("{'type':'response.create','response':{" + override + "}}"));
        assertThat(SessionBench.all(answer, ErrorEvent.class)).isEmpty();
        assertThat(SessionBench.only(answer, ResponseDone.class).response().status())
                .isEqualTo(Status.COMPLETED);
    }

    private static ClientEvent event(String singleQuoted) {
        Inbound inbound = CODEC.read(singleQuoted.replace('\'', '"'));
        assertThat(inbound).as(singleQuoted).isInstanceOf(Inbound.Understood.class);
        return ((Inbound.Understood) inbound).event();
    }

    private static JsonNode json(String singleQuoted) {
        return MAPPER.readTree(singleQuoted.replace('\'', '"'));
    }
}
