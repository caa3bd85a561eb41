package org.realtimetck.client.process;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts a command into words as a person expects: at blanks, not inside quotes. No shell is involved. */
final class CommandLine {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private CommandLine() {}

    /** @throws InvalidClientFolderException if there is no word or a quote is left open */
    static List<String> words(String command) {
        if (!WORD.matcher(command).replaceAll("").isBlank()) {
            throw new InvalidClientFolderException("expected every quote in the command " + command
                    + " to be closed, got one that is open. Close it, or put the other kind of quote around it.");
        }
        List<String> words = WORD.matcher(command)
                .results()
                .map(MatchResult::group)
                .map(word -> QUOTED.matcher(word).replaceAll("$1$2"))
                .toList();
        if (words.isEmpty() || words.get(0).isBlank()) {
            throw new InvalidClientFolderException(
                    "expected a folder or a command as the client, got nothing. For example --client \"node agent.js\".");
        }
        return words;
    }
}
