package org.realtimetck.coverage;

/** The notes of the test that runs on this thread. */
final class CurrentTest {

    private static final ThreadLocal<Notes> NOTES = ThreadLocal.withInitial(Notes::ofNobody);

    private CurrentTest() {}

    static void begin(Notes notes) {
        NOTES.set(notes);
    }

    static void end() {
        NOTES.remove();
    }

    /** Of nobody on threads that run no test. */
    static Notes notes() {
        return NOTES.get();
    }
}
