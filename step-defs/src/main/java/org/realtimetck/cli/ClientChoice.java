package org.realtimetck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.client.adapter.AdapterClient;
import org.realtimetck.client.adapter.Declared;
import org.realtimetck.client.adapter.dialin.DialIn;
import org.realtimetck.client.adapter.stdio.AdapterProgram;
import org.realtimetck.client.process.AdapterCommand;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ProcessClient;
import org.realtimetck.client.process.TrustFiles;
import org.realtimetck.client.reference.ReferenceClients;
import org.realtimetck.wire.Dialect;

/** What {@code --client} names. */
sealed interface ClientChoice {

    /** As it was given, without what looks like a key: it goes into reports. */
    String argument();

    Profile profile();

    /** The client's own list of known failures; null if it has none. */
    @Nullable
    Path baseline();

    /**
     * @param trust what the client is to trust
     * @param timeScale the kit's time limits are multiplied by it
     */
    ClientUnderTest prepare(TrustFiles trust, double timeScale) throws InterruptedException;

    /** True if only the prepared client can say what it is. */
    default boolean saysItselfWhatItIs() {
        return false;
    }

    static ClientChoice of(String argument) {
        if (argument.equals(DialledIn.ARGUMENT)) {
            return new DialledIn();
        }
        return argument.equals("reference")
                ? new Reference()
                : new Program(ClientFolder.withoutKeys(argument), ClientFolder.of(argument));
    }

    /** The kit's own client, in this JVM. */
    record Reference() implements ClientChoice {
        @Override
        public String argument() {
            return "reference";
        }

        @Override
        public Profile profile() {
            return ReferenceClients.PROFILE;
        }

        @Override
        public @Nullable Path baseline() {
            return null;
        }

        @Override
        public ClientUnderTest prepare(TrustFiles trust, double timeScale) {
            return ReferenceClients.create();
        }
    }

    /** A program: one process per errand, or an adapter for all. */
    record Program(String argument, ClientFolder folder) implements ClientChoice {
        @Override
        public Profile profile() {
            return folder.profile();
        }

        @Override
        public @Nullable Path baseline() {
            return folder.baseline();
        }

        @Override
        public boolean saysItselfWhatItIs() {
            return folder.adapter() != null;
        }

        @Override
        public ClientUnderTest prepare(TrustFiles trust, double timeScale) throws InterruptedException {
            AdapterCommand adapter = folder.adapter();
            return adapter == null
                    ? ProcessClient.prepare(folder)
                    : AdapterProgram.prepare(folder, adapter, System.getenv(), trust, timeScale);
        }
    }

    /** An adapter that nobody can start from here. */
    record DialledIn() implements ClientChoice {

        static final String ARGUMENT = "dial-in";

        private static final Duration PATIENCE = Duration.ofMinutes(5);

        @Override
        public String argument() {
            return ARGUMENT;
        }

        @Override
        public Profile profile() {
            return new Profile(
                    ARGUMENT, Profile.UNKNOWN_VERSION, null, Level.APPLICATION, Set.of(), Set.of(Dialect.values()), 1);
        }

        @Override
        public @Nullable Path baseline() {
            return null;
        }

        @Override
        public boolean saysItselfWhatItIs() {
            return true;
        }

        @Override
        public ClientUnderTest prepare(TrustFiles trust, double timeScale) throws InterruptedException {
            DialIn place = DialIn.listen(PATIENCE);
            System.out.println("Waiting " + PATIENCE.toMinutes() + " minutes for an adapter at " + place.address());
            return AdapterClient.prepare(place, timeScale, Declared.nothing());
        }
    }
}
