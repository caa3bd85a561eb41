package org.realtimetck.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;

/**
 * What the fake says when nobody scripted it: sensible, short and the same every time. It repeats what it was told,
 * calls a declared function when {@code tool_choice} requires one or the user's text says "Use name", and tells what
 * a function returned.
 *
 * @param pace how fast it talks
 */
public record Assistant(Pace pace) implements Model {

    @Override
    public Reply reply(Prompt prompt) {
        Optional<Map<String, Object>> wanted = functionToCall(prompt);
        Reply reply = wanted.isPresent()
                ? Reply.call(nameOf(wanted.get()), SampleArguments.of(wanted.get()))
                : Reply.say(answer(prompt));
        return reply.at(pace);
    }

    private static Optional<Map<String, Object>> functionToCall(Prompt prompt) {
        if (prompt.toolChoice().equals("none") || lastOf(prompt) instanceof Item.FunctionCallOutput) {
            return Optional.empty();
        }
        if (prompt.toolChoice() instanceof Map<?, ?> choice) {
            return prompt.tools().stream()
                    .filter(tool -> nameOf(tool).equals(choice.get("name")))
                    .findFirst();
        }
        if (prompt.toolChoice().equals("required")) {
            return prompt.tools().stream().findFirst();
        }
        String heard = lastUserText(prompt).orElse("");
        return prompt.tools().stream()
                .filter(tool -> isAskedFor(nameOf(tool), heard))
                .findFirst();
    }

    /** The whole name, so that {@code get_weather} is not meant by "Use get_weather_tomorrow". */
    private static boolean isAskedFor(String name, String heard) {
        return Pattern.compile("\\bUse " + Pattern.quote(name) + "(?![\\w-])")
                .matcher(heard)
                .find();
    }

    private static String answer(Prompt prompt) {
        if (lastOf(prompt) instanceof Item.FunctionCallOutput output) {
            return "The function returned " + output.output() + ".";
        }
        return lastUserText(prompt)
                .map(text -> "You said: " + text)
                .orElse("I heard you, and I am ready for your next words.");
    }

    private static Object lastOf(Prompt prompt) {
        List<Item> context = prompt.context();
        return context.isEmpty() ? prompt : context.get(context.size() - 1);
    }

    private static Optional<String> lastUserText(Prompt prompt) {
        return prompt.context().stream()
                .filter(item -> item instanceof Item.Message message && message.role() == Role.USER)
                .reduce((earlier, later) -> later)
                .flatMap(item -> textOf((Item.Message) item));
    }

    private static Optional<String> textOf(Item.Message message) {
        return message.content().stream()
                .flatMap(part -> wordsOf(part).stream())
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    private static Optional<String> wordsOf(ContentPart part) {
        if (part instanceof ContentPart.InputText written) {
            return Optional.of(written.text());
        }
        return part instanceof ContentPart.InputAudio spoken
                ? Optional.ofNullable(spoken.transcript())
                : Optional.empty();
    }

    private static String nameOf(Map<String, Object> tool) {
        return String.valueOf(tool.get("name"));
    }
}
