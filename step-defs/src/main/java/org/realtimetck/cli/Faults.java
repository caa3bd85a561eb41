package org.realtimetck.cli;

import java.util.List;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.client.process.InvalidClientFolderException;
import org.realtimetck.client.process.SetUpFailedException;
import org.realtimetck.init.FolderInUseException;
import org.realtimetck.transport.http.PortUnavailable;
import org.realtimetck.verdict.BaselineException;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a sentence and an exit code; only a fault of the kit shows its stack. */
final class Faults implements IExecutionExceptionHandler {

    private static final List<Class<? extends Exception>> OF_THE_USER = List.of(
            InvalidClientFolderException.class,
            BaselineException.class,
            PortUnavailable.class,
            FolderInUseException.class,
            UsageException.class);

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (OF_THE_USER.stream().anyMatch(kind -> kind.isInstance(thrown))) {
            command.getErr().println(thrown.getMessage());
            return ExitCode.USAGE.number();
        }
        if (thrown instanceof SetUpFailedException || thrown instanceof ClientNotStartedException) {
            command.getErr().println(thrown.getMessage());
            return ExitCode.INCOMPLETE.number();
        }
        command.getErr().println("realtime-tck broke; this says nothing about the client. Please report it with:");
        thrown.printStackTrace(command.getErr());
        return ExitCode.KIT_FAULT.number();
    }
}
