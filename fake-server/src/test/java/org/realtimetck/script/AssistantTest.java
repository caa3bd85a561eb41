package org.realtimetck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.Status;

class AssistantTest {

    private static final Assistant ASSISTANT = new Assistant(Pace.IMMEDIATE);
    private static final List<Map<String, Object>> TOOLS =
            List.of(tool("get_weather"), tool("get_weather_tomorrow"), tool("a.b(c"));

    private static Map<String, Object> tool(String name) {
        return Map.of("type", "function", "name", name);
    }

    private static Item user(String text) {
        return message(Role.USER, new ContentPart.InputText(text));
    }

    private static Item message(Role role, ContentPart... parts) {
        return new Item.Message("item_1", Status.COMPLETED, role, List.of(parts), null);
    }

    private static Prompt prompt(Object toolChoice, Item... context) {
        return new Prompt("", Arrays.asList(context), TOOLS, toolChoice, false);
    }

    private static String said(Prompt prompt) {
        Reply reply = ASSISTANT.reply(prompt);
        assertThat(reply.outputs()).hasSize(1);
        return reply.outputs().get(0) instanceof Reply.CallFunction call
                ? "calls " + call.name()
                : ((Reply.Say) reply.outputs().get(0)).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auto     | Hello                          | You said: Hello",
                "auto     | Use get_weather, please.       | calls get_weather",
                "auto     | Use get_weather_tomorrow       | calls get_weather_tomorrow",
                "auto     | Use get_weather_tomorrows      | You said: Use get_weather_tomorrows",
                "auto     | Use a.b(c                      | calls a.b(c",
                "auto     | We use get_weather             | calls get_weather",
                "auto     | Please call get_weather now!   | calls get_weather",
                "none     | Use get_weather                | You said: Use get_weather",
                "required | Hello                          | calls get_weather"
            })
    void answersTextOrCallsWhatItIsToldTo(String choice, String text, String expected) {
        assertThat(said(prompt(choice, user(text)))).isEqualTo(expected);
    }

    @Test
    void aNameThatIsAWordOfTheLanguageHasToStandBehindUse() {
        List<Map<String, Object>> search = List.of(tool("search"));

        assertThat(said(new Prompt("", List.of(user("I search for my keys")), search, "auto", false)))
                .startsWith("You said");
        assertThat(said(new Prompt("", List.of(user("Now use search, please")), search, "auto", false)))
                .isEqualTo("calls search");
    }

    @Test
    void callsTheFunctionThatIsChosenByName() {
        assertThat(said(prompt(Map.of("type", "function", "name", "get_weather_tomorrow"), user("Hello"))))
                .isEqualTo("calls get_weather_tomorrow");
        assertThat(said(prompt(Map.of("type", "function", "name", "unknown"), user("Hello"))))
                .isEqualTo("You said: Hello");
    }

    @Test
    void answersWhatWasSpokenAsItWouldAnswerWhatWasWritten() {
        assertThat(said(prompt("auto", message(Role.USER, new ContentPart.InputAudio(null, "Use get_weather")))))
                .isEqualTo("calls get_weather");
        assertThat(said(prompt("auto", message(Role.USER, new ContentPart.InputAudio(null, "")))))
                .startsWith("I heard you");
    }

    @Test
    void tellsWhatAFunctionReturnedEvenIfACallIsRequired() {
        Item output = new Item.FunctionCallOutput("item_2", "call_1", "12 degrees");

        assertThat(said(prompt("required", user("Use get_weather"), output)))
                .isEqualTo("The function returned 12 degrees.");
    }

    @Test
    void hearsWithoutUnderstanding() {
        assertThat(said(prompt("auto", message(Role.USER, new ContentPart.InputAudio(null, null)))))
                .startsWith("I heard you");
        assertThat(said(prompt("auto"))).startsWith("I heard you");
    }

    @Test
    void answersTheLastThingTheUserSaid() {
        assertThat(said(prompt(
                        "auto", user("first"), user("second"), message(Role.SYSTEM, new ContentPart.InputText("x")))))
                .isEqualTo("You said: second");
    }

    @Test
    void requiredWithoutToolsIsAnsweredInWords() {
        assertThat(said(new Prompt("", List.of(user("Hello")), List.of(), "required", false)))
                .isEqualTo("You said: Hello");
    }

    @Test
    void talksAtItsPace() {
        assertThat(new Assistant(Pace.BRISK).reply(prompt("auto")).pace()).isEqualTo(Pace.BRISK);
    }
}
