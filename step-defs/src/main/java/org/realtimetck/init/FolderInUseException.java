package org.realtimetck.init;

import java.nio.file.Path;

/** A template has no room where it was to go. */
public final class FolderInUseException extends RuntimeException {

    /** @param reason goes on after the folder, for example {@code which holds client.yaml} */
    FolderInUseException(Path folder, String reason) {
        super("expected a new folder or an empty one, got " + folder + ", " + reason + ". Nothing was written.");
    }
}
