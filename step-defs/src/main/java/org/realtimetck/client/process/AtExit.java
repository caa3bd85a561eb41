package org.realtimetck.client.process;

/** Ends what runs if the JVM ends before {@link #close}. */
public final class AtExit implements AutoCloseable {

    private final Thread hook;

    public AtExit(Runnable end) {
        this.hook = new Thread(end, "end of clients");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on nothing is left to end. */
    @Override
    public void close() {
        isFirstClose();
    }

    /** Closes it; true if nobody did before and the JVM is not on its way out, where the hook ends everything. */
    public boolean isFirstClose() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is on its way out, and the hook ends everything
            return false;
        }
    }
}
