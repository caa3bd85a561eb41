package org.realtimetck.transport.http;

/**
 * Something for people to read.
 *
 * @param contentType without a charset; it is UTF-8
 */
public record Page(int status, String contentType, String text) {

    public static Page html(int status, String text) {
        return new Page(status, "text/html", text);
    }

    public static Page plain(int status, String text) {
        return new Page(status, "text/plain", text);
    }
}
