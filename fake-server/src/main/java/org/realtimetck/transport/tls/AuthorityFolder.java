package org.realtimetck.transport.tls;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The files of an authority. Each file is written whole or not at all, and only one process at a time writes. */
final class AuthorityFolder {

    private final Path folder;

    AuthorityFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    Path certificate() {
        return folder.resolve("ca.pem");
    }

    Path key() {
        return folder.resolve("ca.key");
    }

    /** Key and certificate in one file, so that one never meets another's. */
    Path server() {
        return folder.resolve("server.pem");
    }

    Path trustStore() {
        return folder.resolve("truststore.p12");
    }

    /** Work done while no other process, and no other thread of this one, has the folder. */
    interface Exclusive<T> {
        T run() throws IOException;
    }

    <T> T exclusively(Exclusive<T> work) throws IOException {
        Files.createDirectories(folder);
        Path lockFile = folder.resolve("lock");
        // a file lock belongs to the whole JVM: threads of one JVM take turns on the class
        synchronized (AuthorityFolder.class) {
            try (FileChannel channel =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.run();
            }
        }
    }

    /** Takes any bytes, for what is no PEM is told by the reader of the PEM. */
    String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    void writePublic(Path file, byte[] content) throws IOException {
        replace(Files.createTempFile(folder, "new", "", permissions("rw-r--r--")), file, content);
    }

    /** Readable by its owner only, from the first byte on. */
    void writeSecret(Path file, byte[] content) throws IOException {
        replace(Files.createTempFile(folder, "new", "", permissions("rw-------")), file, content);
    }

    private static void replace(Path draft, Path file, byte[] content) throws IOException {
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private FileAttribute<?>[] permissions(String posix) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))};
    }
}
