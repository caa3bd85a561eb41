package org.realtimetck.client.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema = REGISTRY.getSchema(AdapterSchema.text(), InputFormat.JSON);

    @Test
    void itIsItselfAValidSchema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(AdapterSchema.text(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'hello','id':'0','protocols':[1],'kit':{'name':'k','version':'1'},'timeScale':1.0}",
                "{'id':'0','ok':true,'protocol':1,'client':{'name':'a','version':'2','language':'csharp'},"
                        + "'capabilities':['text','audio.in'],'profiles':['openai','azure'],'parallel':8}",
                "{'id':'7','ok':true}",
                "{'id':'7','unsupported':true,'reason':'no Azure helper','issue':'https://example.org'}",
                "{'id':'7','error':{'by':'client','type':'AuthenticationError','message':'m','code':'c'}}",
                "{'id':'7','error':{'by':'adapter','message':'m'}}",
                "{'op':'configure','id':'1','session':'s','config':{'instructions':'','output':'text',"
                        + "'turnDetection':'none','tools':[]}}",
                "{'op':'say','id':'1','session':'s','text':'Hi'}",
                "{'op':'speak','id':'1','session':'s','file':'/a.wav','chunkMs':100,'realtime':true}",
                "{'op':'commit','id':'1','session':'s'}",
                "{'op':'ask','id':'1','session':'s','options':{}}",
                "{'op':'cancel','id':'1','session':'s'}",
                "{'op':'interrupt','id':'1','session':'s','playedMs':120}",
                "{'op':'toolResult','id':'1','session':'s','callId':'c','output':'{}'}",
                "{'op':'state','id':'1','session':'s'}",
                "{'op':'close','id':'1','session':'s','code':1000}",
                "{'op':'stop','id':'1'}",
                "{'obs':'text','session':'s7','turn':1,'delta':'Hi'}",
                "{'obs':'audio','session':'s7','bytes':4800}",
                "{'obs':'playback','session':'s7','turn':1,'playedMs':500}",
                "{'obs':'speechStarted','session':'s7'}",
                "{'op':'configure','id':'1','session':'s','config':{'instructions':'','output':'audio',"
                        + "'turnDetection':'server_vad','transcriptionModel':'whisper-1','tools':[]}}",
                "{'obs':'toolCall','session':'s7','callId':'c','name':'f','arguments':'{}'}",
                "{'obs':'turnEnd','session':'s7','status':'incomplete'}",
                "{'obs':'error','session':'s7','type':'t','code':null,'eventId':'e','fatal':false}",
                "{'obs':'connection','session':'s7','state':'closed','code':1001,'reason':'','attempt':2}"
            })
    void itTakesEveryMessageOfTheProtocol(String message) {
        assertThat(schema.validate(message.replace('\'', '"'), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op":"sing","id":"1","session":"s"}
            {"op":"say","id":"1","session":"s"}
            {"op":"say","id":"1","text":"Hi"}
            {"op":"say","id":1,"session":"s","text":"Hi"}
            {"op":"speak","id":"1","session":"s","chunkMs":100,"realtime":true}
            {"op":"interrupt","id":"1","session":"s","playedMs":-1}
            {"id":"7"}
            {"id":"7","ok":false}
            {"id":"7","ok":true,"error":{"by":"client","message":"m"}}
            {"id":"7","unsupported":true}
            {"id":"7","error":{"by":"nobody","message":"m"}}
            {"obs":"text","delta":"Hi"}
            {"obs":"text","session":"s"}
            {"obs":"audio","session":"s","bytes":1,"sha256":"x"}
            {"obs":"playback","session":"s"}
            {"obs":"turnEnd","session":"s","status":"done"}
            {"obs":"connection","session":"s","state":"lost"}
            {"obs":"smell","session":"s"}
            """)
    void itRefusesWhatIsNone(String message) {
        assertThat(schema.validate(message, InputFormat.JSON)).isNotEmpty();
    }
}
