package org.realtimetck.script;

import java.util.List;
import java.util.Optional;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;

/**
 * What the fake says when nobody scripted it: sensible, short and the same every time. It repeats what it was told,
 * calls a declared function or a listed tool of an MCP server when {@code tool_choice} requires one or the user's text
 * names it (several if the text names several and {@code parallel_tool_calls} allows it), asks for approval
 * where the client wants to be asked, and tells what a call returned, even if another is required: a session that
 * requires one would otherwise never hear an answer.
 *
 * @param pace how fast it talks
 */
public record Assistant(Pace pace) implements Model {

    @Override
    public Reply reply(Prompt prompt) {
        ToolNews news = new ToolNews(prompt.context());
        String told = news.told();
        String heard = lastUserText(prompt).orElse("");
        List<Reply.Output> approved = prompt.toolChoice().equals("none") ? List.of() : news.approvedCalls();
        List<Reply.Output> calls = approved.isEmpty() && told.isEmpty() ? WantedCalls.of(prompt, heard) : approved;
        List<Reply.Output> outputs =
                calls.isEmpty() ? List.of(new Reply.Say(told.isEmpty() ? answer(heard) : told)) : calls;
        int most = prompt.parallelToolCalls() ? outputs.size() : 1;
        return new Reply(outputs.subList(0, most), new Reply.Completed(), pace);
    }

    private static String answer(String heard) {
        return heard.isEmpty() ? "I heard you, and I am ready for your next words." : "You said: " + heard;
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
}
