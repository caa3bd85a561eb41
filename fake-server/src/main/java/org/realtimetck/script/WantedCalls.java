package org.realtimetck.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which tools {@code tool_choice} and the user's words ask for. */
final class WantedCalls {

    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]+");

    private final List<Candidate> candidates = new ArrayList<>();
    private final Object choice;

    private WantedCalls(Prompt prompt) {
        choice = prompt.toolChoice();
        prompt.tools().forEach(tool -> candidates.add(function(tool)));
        prompt.mcpTools().forEach(tool -> candidates.add(onServer(tool)));
    }

    /**
     * The calls, in the order the text names them.
     *
     * @param heard what the user said last
     */
    static List<Reply.Output> of(Prompt prompt, String heard) {
        return new WantedCalls(prompt).calls(heard);
    }

    private List<Reply.Output> calls(String heard) {
        if (choice.equals("none")) {
            return List.of();
        }
        if (choice instanceof Map<?, ?> chosen) {
            return first(candidates.stream()
                    .filter(candidate -> candidate.isMeantBy(chosen))
                    .toList());
        }
        List<Reply.Output> named = namedIn(heard);
        return named.isEmpty() && choice.equals("required") ? first(candidates) : named;
    }

    private static List<Reply.Output> first(List<Candidate> meant) {
        return meant.stream().limit(1).map(Candidate::call).toList();
    }

    /** Of two tools with one name the first is meant: functions, then servers as they were declared. */
    private List<Reply.Output> namedIn(String heard) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Reply.Output> calls = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            int place = placeOf(candidate.name(), heard);
            if (place >= 0 && calls.putIfAbsent(candidate.name(), candidate.call()) == null) {
                places.put(candidate.name(), place);
            }
        }
        return places.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .flatMap(named -> List.of(calls.get(named.getKey())).stream())
                .toList();
    }

    /**
     * The whole name, so that {@code get_weather} is not meant by "get_weather_tomorrow". A name that is also a word of
     * the language, such as {@code search}, has to stand behind "use".
     */
    private static int placeOf(String name, String heard) {
        String before = PLAIN_WORD.matcher(name).matches() ? "(?i:\\buse) " : "(?<![\\w-])";
        Matcher asked =
                Pattern.compile(before + Pattern.quote(name) + "(?![\\w-])").matcher(heard);
        return asked.find() ? asked.start() : -1;
    }

    private static Candidate function(Map<String, Object> tool) {
        String name = String.valueOf(tool.get("name"));
        return new Candidate(null, name, new Reply.CallFunction(name, SampleArguments.of(tool)));
    }

    private static Candidate onServer(ListedTool listed) {
        String label = listed.serverLabel();
        String arguments = SampleArguments.of(Map.of("parameters", listed.tool().inputSchema()));
        return new Candidate(
                label,
                listed.name(),
                listed.needsApproval()
                        ? new Reply.AskApproval(label, listed.name(), arguments)
                        : new Reply.CallMcp(label, listed.name(), arguments, null, null));
    }

    /** @param serverLabel null for a function */
    private record Candidate(@Nullable String serverLabel, String name, Reply.Output call) {

        boolean isMeantBy(Map<?, ?> chosen) {
            if ("mcp".equals(chosen.get("type"))) {
                return chosen.get("server_label") instanceof String label
                        && label.equals(serverLabel)
                        && (chosen.get("name") == null || name.equals(chosen.get("name")));
            }
            return serverLabel == null && name.equals(chosen.get("name"));
        }
    }
}
