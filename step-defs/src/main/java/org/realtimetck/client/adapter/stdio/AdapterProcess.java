package org.realtimetck.client.adapter.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.realtimetck.client.adapter.AdapterFault;
import org.realtimetck.client.adapter.AdapterFault.Kind;
import org.realtimetck.client.adapter.AdapterLines;
import org.realtimetck.client.process.ProcessTree;

/** An adapter that is a process: messages on its standard streams, words for people on its standard error. */
final class AdapterProcess implements AdapterLines {

    /** From the end of its output to the end of the process, so that the exit code can be told. */
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(1);

    /** From the end of its input to the end of the process, before it is ended. */
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private static final String LAST_LINE = "";
    private static final int READ_AT_ONCE = 8192;

    private final Process process;
    private final ProcessTree tree;
    private final BlockingQueue<String> toSend = new LinkedBlockingQueue<>();

    /** @param tree of this process */
    AdapterProcess(Process process, ProcessTree tree) {
        this.process = process;
        this.tree = tree;
    }

    @Override
    public void begin(Ears ears) {
        daemon("adapter's answers", () -> read(ears));
        daemon("adapter's words", () -> readWords(ears));
        daemon("adapter's requests", () -> write(ears));
    }

    @Override
    public void send(String line) {
        toSend.add(line);
    }

    @Override
    public void end() {
        toSend.add(LAST_LINE);
        try {
            process.waitFor(LEAVING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tree.end();
    }

    @Override
    public void kill() {
        toSend.add(LAST_LINE);
        tree.kill();
    }

    private void read(Ears ears) {
        try (InputStream stream = process.getInputStream()) {
            LineReader lines = new LineReader(stream);
            for (String line = lines.next(); line != null; line = lines.next()) {
                ears.line(line);
            }
            ears.broken(ending("the end of its output"));
        } catch (AdapterFault bad) {
            ears.broken(bad);
        } catch (IOException e) {
            ears.broken(ending("the end of its output (" + e.getMessage() + ")"));
        }
    }

    private AdapterFault ending(String what) {
        try {
            if (!process.waitFor(LAST_MOMENTS.toMillis(), TimeUnit.MILLISECONDS)) {
                return early(what + ", while its process still runs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return early(what);
        }
        int code = process.exitValue();
        return code == 0
                ? early("the end of its process with exit code 0")
                : new AdapterFault(
                        Kind.CRASH,
                        "expected it to run until it is told to stop, got the end of its process with exit code " + code
                                + ". Look at what it printed");
    }

    private static AdapterFault early(String what) {
        return new AdapterFault(
                Kind.EARLY_EXIT, "expected it to listen and answer until it is told to stop, got " + what);
    }

    private void readWords(Ears ears) {
        byte[] buffer = new byte[READ_AT_ONCE];
        try (InputStream words = process.getErrorStream()) {
            for (int n = words.read(buffer); n >= 0; n = words.read(buffer)) {
                ears.printed(buffer, n);
            }
        } catch (IOException e) {
            byte[] note =
                    ("\n… the adapter's words end here: " + e.getMessage() + " …\n").getBytes(StandardCharsets.UTF_8);
            ears.printed(note, note.length);
        }
    }

    private void write(Ears ears) {
        try (OutputStream stream = process.getOutputStream()) {
            for (String line = toSend.take(); !line.equals(LAST_LINE); line = toSend.take()) {
                stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                stream.flush();
            }
        } catch (IOException e) {
            ears.broken(ending("an input that takes nothing (" + e.getMessage() + ")"));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
