package org.realtimetck.client.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What to do when a command cannot be started or is not found. */
public final class CommandHelp {

    private static final String NODE = "Node 20 or newer is needed";
    private static final Map<String, String> NEEDS = Map.of(
            "node", NODE,
            "npm", NODE,
            "npx", NODE,
            "python3", "Python 3 is needed",
            "java", "a JDK or JRE is needed",
            "dotnet", "the .NET SDK is needed",
            "go", "Go is needed");

    private CommandHelp() {}

    public static String cannotStart(List<String> command, Path folder, IOException reason) {
        String program = command.get(0);
        Path file = folder.resolve(program);
        if (!Files.isDirectory(folder)) {
            return "its folder " + folder + " is not there.";
        }
        if (String.valueOf(reason.getMessage()).contains("Argument list too long")) {
            return "the errand does not fit into the environment. Give it fewer or shorter turns.";
        }
        if (program.contains("/") && Files.exists(file) && !Files.isExecutable(file)) {
            return program + " is not executable. Try: chmod +x " + file;
        }
        if (program.contains("/") || Files.isExecutable(file)) {
            return reason.getMessage() + ". Look at the first word of the command in client.yaml; it is taken from "
                    + folder + (program.contains("/") ? "." : ": write ./" + program + ".");
        }
        String need = NEEDS.get(program);
        return (need == null ? "" : need + ": ") + program
                + " is not on the PATH. Install it, or write its full path into the command.";
    }
}
