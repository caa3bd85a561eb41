package org.realtimetck.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Profile;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ProcessClient;
import org.realtimetck.client.reference.ReferenceClients;

/** What {@code --client} names. */
sealed interface ClientChoice {

    /** As it was given, without what looks like a key: it goes into reports. */
    String argument();

    Profile profile();

    /** The client's own list of known failures; null if it has none. */
    @Nullable
    Path baseline();

    ClientUnderTest prepare() throws InterruptedException;

    static ClientChoice of(String argument) {
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
        public ClientUnderTest prepare() {
            return ReferenceClients.create();
        }
    }

    /** A program, one process per errand. */
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
        public ClientUnderTest prepare() throws InterruptedException {
            return ProcessClient.prepare(folder);
        }
    }
}
