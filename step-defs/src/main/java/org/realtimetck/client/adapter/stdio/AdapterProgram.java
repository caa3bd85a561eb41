package org.realtimetck.client.adapter.stdio;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.adapter.AdapterClient;
import org.realtimetck.client.adapter.AdapterLines;
import org.realtimetck.client.adapter.AdapterPlace;
import org.realtimetck.client.adapter.Declared;
import org.realtimetck.client.process.AdapterCommand;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.client.process.CommandHelp;
import org.realtimetck.client.process.InheritedVariables;
import org.realtimetck.client.process.KeyMask;
import org.realtimetck.client.process.ProcessTree;
import org.realtimetck.client.process.SetUp;
import org.realtimetck.client.process.TrustFiles;

/** Starts the adapter of a client folder, as often as it breaks. */
public final class AdapterProgram implements AdapterPlace {

    /** Each process has its own value, which its children inherit. */
    private static final String MARK = "TCK_ADAPTER";

    private final ClientFolder folder;
    private final List<String> command;
    private final Map<String, String> inherited;
    private final TrustFiles trust;

    private AdapterProgram(
            ClientFolder folder, AdapterCommand adapter, Map<String, String> inherited, TrustFiles trust) {
        this.folder = folder;
        this.command = trust.in(adapter.command());
        this.inherited = Map.copyOf(inherited);
        this.trust = trust;
    }

    /**
     * Sets the client up and starts its adapter.
     *
     * @param adapter what the folder says of it
     * @param inherited the kit's own environment
     * @throws ClientNotStartedException if it does not start
     */
    public static ClientUnderTest prepare(
            ClientFolder folder,
            AdapterCommand adapter,
            Map<String, String> inherited,
            TrustFiles trust,
            double timeScale)
            throws InterruptedException {
        SetUp.complete(folder);
        return AdapterClient.prepare(of(folder, adapter, inherited, trust), timeScale, Declared.in(folder));
    }

    /** The same without set-up, not started yet. */
    public static AdapterPlace of(
            ClientFolder folder, AdapterCommand adapter, Map<String, String> inherited, TrustFiles trust) {
        return new AdapterProgram(folder, adapter, inherited, trust);
    }

    @Override
    public String name() {
        return "\"" + new KeyMask("").mask(String.join(" ", command)) + "\"";
    }

    @Override
    public AdapterLines connect() {
        String mark = UUID.randomUUID().toString();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.folder().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(InheritedVariables.forErrands(inherited));
        environment.putAll(trust.variables());
        environment.put(MARK, mark);
        try {
            Process process = builder.start();
            return new AdapterProcess(process, new ProcessTree(process.toHandle(), MARK + "=" + mark));
        } catch (IOException e) {
            throw new ClientNotStartedException(
                    "cannot start the adapter " + name() + ": " + CommandHelp.cannotStart(command, folder.folder(), e),
                    e);
        }
    }

    @Override
    public boolean sharesFiles() {
        return true;
    }

    @Override
    public void close() {
        // each process is ended by whoever it was started for
    }
}
