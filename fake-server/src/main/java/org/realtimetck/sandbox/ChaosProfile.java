package org.realtimetck.sandbox;

import java.util.List;
import java.util.Locale;
import org.realtimetck.transport.upgrade.UpgradeFault;

/**
 * What goes wrong how often. What it comes to is decided by a seed: see {@link Chaos}.
 *
 * @param name as in {@code --chaos}
 * @param story what people tell of such a service
 * @param goodClient what a client that is well made does with it
 * @param handshakes with handshakes; the first one drawn is what happens
 * @param connections with connections that were let in; any number happen to one, in this order along the pipe
 * @param responses with responses; the first one drawn is what happens
 */
public record ChaosProfile(
        String name,
        String story,
        String goodClient,
        List<Chance<UpgradeFault>> handshakes,
        List<Chance<DrawnFault>> connections,
        List<Chance<DrawnEnding>> responses) {

    public ChaosProfile {
        handshakes = List.copyOf(handshakes);
        connections = List.copyOf(connections);
        responses = List.copyOf(responses);
    }

    /** For people: what happens how often, and what a good client does. */
    public String page() {
        StringBuilder page = new StringBuilder(name + ": " + story + "\n");
        list(page, "handshakes", handshakes);
        list(page, "connections", connections);
        list(page, "responses", responses);
        return page.append("A good client: ").append(goodClient).append('\n').toString();
    }

    private static <T> void list(StringBuilder page, String of, List<Chance<T>> chances) {
        if (!chances.isEmpty()) {
            page.append("Of 100 ").append(of).append(":\n");
            chances.forEach(chance -> page.append(String.format(Locale.ROOT, "  %4s  ", number(chance.percent())))
                    .append(chance.what())
                    .append('\n'));
        }
    }

    private static String number(double percent) {
        return percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
    }
}
