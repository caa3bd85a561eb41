package org.realtimetck.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The TCP ports this process listens on, as the system tells: by {@code /proc}, or where there is none by lsof. */
public final class ListeningPorts {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final Pattern LISTED = Pattern.compile(":(\\d+) \\(LISTEN\\)");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningPorts() {}

    public static Set<Integer> now() throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return byLsof();
        }
        Set<String> mine = sockets();
        Set<Integer> ports = new HashSet<>();
        for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[STATE].equals(LISTENING) && mine.contains(columns[INODE])) {
                    String address = columns[LOCAL_ADDRESS];
                    ports.add(Integer.parseInt(address.substring(address.indexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }

    private static Set<String> sockets() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            for (Path descriptor : open.toList()) {
                Matcher socket = SOCKET.matcher(target(descriptor));
                if (socket.matches()) {
                    inodes.add(socket.group(1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }

    private static Set<Integer> byLsof() throws IOException {
        String pid = String.valueOf(ProcessHandle.current().pid());
        Process lsof = new ProcessBuilder("lsof", "-nP", "-a", "-p", pid, "-iTCP", "-sTCP:LISTEN").start();
        Set<Integer> ports = new HashSet<>();
        Matcher listed = LISTED.matcher(new String(lsof.getInputStream().readAllBytes()));
        while (listed.find()) {
            ports.add(Integer.parseInt(listed.group(1)));
        }
        return ports;
    }
}
