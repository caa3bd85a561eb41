package org.realtimetck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.realtimetck.wire.Reading.event;
import static org.realtimetck.wire.Reading.json;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ClientEvent;

/** What passes, and what becomes of it. */
class UnderstoodTest {

    private static final String FREE = "{'b':null,'a':[1,2.50,1e3,true,{'z':9007199254740993}],'$defs':{}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'realtime'}",
                "{'type':'realtime','tracing':null,'prompt':null,'include':null}",
                "{'instructions':'','tools':[],'type':'realtime'}",
                "{'type':'realtime','tracing':'auto','truncation':'disabled','tool_choice':'required'}",
                "{'type':'realtime','tracing':{'workflow_name':'w','group_id':'g','metadata':{'any':[1]}}}",
                "{'type':'realtime','max_output_tokens':4096,'parallel_tool_calls':false,'reasoning':{'effort':'low'}}",
                "{'type':'realtime','audio':{'output':{'voice':{'id':'voice_1'},'speed':1}}}",
                "{'type':'realtime','audio':{'input':{'transcription':null,'noise_reduction':null}}}",
                "{'type':'realtime','audio':{'input':{'transcription':{'model':'my-deployment','language':null}}}}",
                "{'type':'realtime','audio':{'input':{'turn_detection':{'type':'semantic_vad','eagerness':'auto'}}}}",
                "{'type':'realtime','audio':{'input':{'format':{'type':'audio/pcmu'}}}}",
                "{'type':'realtime','tools':[{'type':'function','name':'f','description':null,'parameters':" + FREE
                        + "}]}",
                "{'type':'realtime','tools':[{'type':'mcp','server_label':'s','server_url':'https://mcp.invalid',"
                        + "'allowed_tools':['a'],'require_approval':{'never':{'tool_names':['a']}},'headers':null}]}",
                "{'type':'realtime','tool_choice':{'type':'mcp','server_label':'s','name':null}}",
                "{'type':'transcription','audio':{'input':{'turn_detection':null,"
                        + "'transcription':{'model':'gpt-live-transcribe','languages':['en','nb'],'delay':'low'}}}}"
            })
    void a_session_of_this_kind_passes(String session) {
        assertThat(event(json("{'type':'session.update','session':" + session + "}")))
                .isInstanceOf(ClientEvent.SessionUpdate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'conversation.item.create','previous_item_id':null,'item':{'type':'message','role':'system',"
                        + "'content':[{'type':'input_text','text':''}]}}",
                "{'type':'conversation.item.create','previous_item_id':'','item':{'type':'message','role':'assistant',"
                        + "'status':'completed','object':'realtime.item','content':[]}}",
                "{'type':'conversation.item.create','item':{'type':'message','role':'user','content':"
                        + "[{'type':'input_audio','audio':'not base64','transcript':null}]}}",
                "{'type':'conversation.item.create','item':{'type':'function_call','name':'f','arguments':'{'}}",
                "{'type':'conversation.item.create','item':{'type':'mcp_list_tools','server_label':'s',"
                        + "'tools':[{'name':'t','input_schema':{}}]}}",
                "{'type':'conversation.item.create','item':{'type':'mcp_call','id':'m','server_label':'s','name':'t',"
                        + "'arguments':'','error':null,'output':null}}",
                "{'type':'conversation.item.create','item':{'type':'mcp_approval_response','approve':true,"
                        + "'approval_request_id':'r'}}",
                "{'type':'input_audio_buffer.append','audio':''}",
                "{'type':'response.create'}",
                "{'type':'response.create','event_id':null,'response':{}}",
                "{'type':'response.create','response':{'input':[],'conversation':'none','metadata':null}}",
                "{'type':'response.cancel','response_id':null}",
                "{'type':'input_audio_buffer.commit','event_id':'\\ud800 alone'}"
            })
    void an_event_that_only_a_session_could_refuse_passes(String text) {
        assertThat(event(json(text))).isNotNull();
    }

    @Test
    void the_session_is_handed_on_as_it_was_written() {
        String text = json(
                "{'type':'session.update','session':{'tools':[{'parameters':" + FREE
                        + ",'type':'function','name':'f'}],'tracing':null,'audio':{'output':{'speed':1.0}},'type':'realtime'}}");

        ClientEvent event = event(text);

        assertThat(event)
                .extracting(update -> ((ClientEvent.SessionUpdate) update).session(), MAP)
                .isInstanceOf(LinkedHashMap.class)
                .containsKey("tracing")
                .containsEntry("tracing", null);
        assertThat(Reading.codec(Dialect.OPENAI).write(event))
                .isEqualTo(text.replace("2.50", "2.5").replace("1e3", "1000.0"));
    }

    @Test
    void of_a_key_written_twice_the_last_value_counts() {
        assertThat(event(json(
                        "{'type':'response.create','type':'response.cancel','response_id':'a','response_id':'b'}")))
                .isEqualTo(new ClientEvent.ResponseCancel(null, "b"));
    }

    @Test
    void fifteen_mebibytes_of_audio_are_read() {
        String audio = "A".repeat(15 * 1024 * 1024 / 3 * 4);

        assertThat(event(json("{'type':'input_audio_buffer.append','audio':'" + audio + "'}")))
                .isEqualTo(new ClientEvent.InputAudioBufferAppend(null, audio));
    }
}
