package org.realtimetck.client.reference;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLException;

/**
 * Whether a service that did not let the client in is asked again, and after what pause. Pauses grow, have jitter, and
 * are never shorter than the service asked for; attempts are few.
 */
public class Persistence {

    private static final int ATTEMPTS = 3;
    private static final int FIRST_PAUSE_MILLIS = 100;
    /** Whoever is asked for a longer pause tells the application instead of waiting. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** What may be different the next time; a wrong key, address or deployment is not. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    /**
     * @param attempt the one that failed, from 1
     * @return empty if that was the last one
     */
    protected Optional<Duration> pause(int attempt, IOException failure) {
        if (attempt >= ATTEMPTS || !mayPass(failure)) {
            return Optional.empty();
        }
        Duration asked = failure instanceof WebSocketHandshakeException refused
                ? retryAfter(refused.getResponse())
                : Duration.ZERO;
        Duration own = ownPause(attempt);
        Duration pause = asked.compareTo(own) > 0 ? asked : own;
        return pause.compareTo(LONGEST_PAUSE) > 0 ? Optional.empty() : Optional.of(pause);
    }

    /** A timeout has cost the application enough, and a certificate does not get better. */
    private static boolean mayPass(IOException failure) {
        if (failure instanceof WebSocketHandshakeException refused) {
            return PASSING.contains(refused.getResponse().statusCode());
        }
        return !(failure instanceof HttpTimeoutException) && !(failure instanceof SSLException && !isCut(failure));
    }

    /** A connection that was reset within the TLS handshake comes as a failure of TLS. */
    private static boolean isCut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException || cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    private static Duration ownPause(int attempt) {
        int millis = FIRST_PAUSE_MILLIS << (attempt - 1);
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextInt(millis));
    }

    /** What {@code Retry-After} says, in seconds or as a date; zero without one that can be read. */
    protected Duration retryAfter(HttpResponse<?> response) {
        String value = response.headers().firstValue("retry-after").orElse("");
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            return value.isEmpty() ? Duration.ZERO : until(value);
        } catch (DateTimeParseException neitherSecondsNorDate) {
            return Duration.ZERO;
        }
    }

    private static Duration until(String date) {
        ZonedDateTime moment = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
        Duration left = Duration.between(ZonedDateTime.now(moment.getZone()), moment);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
