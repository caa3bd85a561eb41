package org.realtimetck.report;

/** Colour for terminals, or none. */
enum Ansi {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33");

    private final String code;

    Ansi(String code) {
        this.code = code;
    }

    String paint(String text, boolean colour) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
