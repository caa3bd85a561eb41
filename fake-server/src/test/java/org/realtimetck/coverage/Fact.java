package org.realtimetck.coverage;

/**
 * Something a test can be seen to cause.
 *
 * @param kind one of the three families
 * @param name what it is within its family
 */
record Fact(Kind kind, String name) implements Comparable<Fact> {

    enum Kind {
        CLIENT_FIELD("Fields of client events"),
        SERVER_EVENT("Server events"),
        ERROR_CODE("Error codes");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static Fact clientField(String path) {
        return new Fact(Kind.CLIENT_FIELD, path);
    }

    static Fact serverEvent(String type) {
        return new Fact(Kind.SERVER_EVENT, type);
    }

    static Fact errorCode(String code) {
        return new Fact(Kind.ERROR_CODE, code);
    }

    @Override
    public int compareTo(Fact other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
