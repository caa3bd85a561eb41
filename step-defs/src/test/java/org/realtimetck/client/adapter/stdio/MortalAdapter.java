package org.realtimetck.client.adapter.stdio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import org.realtimetck.client.adapter.serving.AdapterServer;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ReferenceClients;

/** {@code realtime-tck reference-adapter}, but for one scenario in which its process dies. */
final class MortalAdapter {

    private MortalAdapter() {}

    public static void main(String[] arguments) throws IOException {
        String deadly = "\"scenario\":\"" + arguments[0] + ".";
        PipedOutputStream passedOn = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(passedOn);
        Thread reader = new Thread(() -> passOn(deadly, passedOn), "input");
        reader.setDaemon(true);
        reader.start();
        new AdapterServer(ReferenceClients.PROFILE, ReferenceClient::new, System.out).serve(in);
    }

    private static void passOn(String deadly, PipedOutputStream out) {
        try (out;
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(deadly)) {
                    Runtime.getRuntime().halt(9);
                }
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
