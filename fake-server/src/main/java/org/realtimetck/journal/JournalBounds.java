package org.realtimetck.journal;

/**
 * How much a journal keeps. Handshakes and ends are always kept; messages and HTTP requests beyond the bound are
 * counted and dropped.
 *
 * @param entries entries in all
 * @param characters characters of wire text in all
 * @param charactersPerMessage a longer message is cut there, and says so
 */
public record JournalBounds(int entries, long characters, int charactersPerMessage) {

    public static final JournalBounds DEFAULT = new JournalBounds(200_000, 64L << 20, 1 << 20);
}
