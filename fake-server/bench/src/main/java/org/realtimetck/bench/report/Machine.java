package org.realtimetck.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where it was measured.
 *
 * @param cores those this process may use
 * @param memoryMiB of the machine, or of the container
 * @param processor its model; null if the system does not tell
 * @param load how many threads wanted a core in the minute before; null if the system does not tell
 */
public record Machine(
        int cores,
        long memoryMiB,
        @Nullable String processor,
        String jdk,
        String system,
        @Nullable Double load) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    public static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double load = system.getSystemLoadAverage();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() >> 20,
                processorModel(),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                load < 0 ? null : load);
    }

    private static @Nullable String processorModel() {
        if (!Files.isReadable(CPU_INFO)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(null);
        } catch (IOException notTold) {
            return null;
        }
    }

    /** In one line. */
    public String described() {
        return cores + " cores" + (processor == null ? "" : " (" + processor + ")") + ", " + (memoryMiB + 512) / 1024
                + " GiB, " + system + ", JDK " + jdk
                + (load == null ? "" : String.format(Locale.ROOT, ", load %.1f before", load));
    }
}
