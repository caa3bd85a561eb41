package org.realtimetck.client.adapter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realtimetck.certification.Certification;
import org.realtimetck.certification.CertificationOptions;
import org.realtimetck.certification.Progress;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.wire.Dialect;

/** Whole runs of clients behind adapters. */
public final class AdapterRuns {

    /** Makes the client, for a server that runs. */
    public interface Maker {
        ClientUnderTest client(FakeRealtimeServer server) throws Exception;
    }

    private AdapterRuns() {}

    public static RunResult run(Path authority, Set<Dialect> dialects, int scenarios, Maker maker) throws Exception {
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        List<ScenarioInfo> first =
                catalogue.scenarios().stream().limit(scenarios).toList();
        try (FakeRealtimeServer server = FakeRealtimeServer.start(
                        ServerOptions.forScenarios(authority).with(SelfCheck.complete()));
                ClientUnderTest client = maker.client(server)) {
            CertificationOptions options =
                    new CertificationOptions("adapter", dialects, first, 4, 2.0, Baseline.none(), Optional.empty());
            return new Certification(catalogue, server).run(client, options, Progress.SILENT);
        }
    }
}
