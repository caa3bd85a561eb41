package org.realtimetck.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.realtimetck.client.adapter.serving.AdapterServer;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ReferenceClients;
import org.realtimetck.verdict.ExitCode;
import picocli.CommandLine.Command;

/** The kit's own client as an adapter: what another one may be compared with. */
@Command(
        name = "reference-adapter",
        hidden = true,
        description = "Serve the kit's own client over the adapter protocol, on standard input and output.",
        mixinStandardHelpOptions = true)
final class ReferenceAdapterCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        new AdapterServer(ReferenceClients.PROFILE, ReferenceClient::new, System.out).serve(System.in);
        return ExitCode.PASS.number();
    }
}
