package org.realtimetck.evidence;

/** Where in the fake a fact is at home, in words of those who use it. */
public enum Room {
    SERVER("Connecting, keys and HTTP"),
    TRANSPORT("Sockets, ports and TLS"),
    WIRE("Reading events, and refusing them"),
    PROTOCOL("The words on the wire"),
    SESSION("What a session does"),
    SCRIPT("What the model hears and says"),
    JOURNAL("What is recorded"),
    FAULT("What is made to go wrong"),
    DIAGNOSIS("What is told about a client"),
    SELFCHECK("What the fake demands of itself");

    private final String title;

    Room(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * The room of a package.
     *
     * @throws IllegalArgumentException if the page has no words for it
     */
    static Room of(String folder) {
        for (Room room : values()) {
            if (room.name().equalsIgnoreCase(folder)) {
                return room;
            }
        }
        throw new IllegalArgumentException("expected a title for the room '" + folder + "' in " + Room.class.getName()
                + ", got none. Add one: facts are marked there.");
    }
}
