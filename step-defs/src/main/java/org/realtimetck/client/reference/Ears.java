package org.realtimetck.client.reference;

/** Hears what happens on a {@link RealtimeSocket}; from any thread, what the service sends in its order. */
interface Ears {

    void message(String text);

    /** The service sends text only; what this was is lost. */
    void binaryMessage();

    /** A message of this side is lost. */
    void sendingFailed(String why);

    /**
     * The connection is over. Called once, nothing comes after it.
     *
     * @param code 1005 for a close frame without a code, 1006 for an end without a close frame
     */
    void ended(int code, String reason);

    /** This listener itself threw; the socket is cut. */
    void broke(Throwable bug);
}
