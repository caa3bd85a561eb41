package org.realtimetck.client.adapter;

/** Where adapters come from. */
public interface AdapterPlace extends AutoCloseable {

    /** Short, for messages: a name, or a command. */
    String name();

    /**
     * A fresh adapter, to which nothing was said.
     *
     * @throws org.realtimetck.client.process.ClientNotStartedException if there is none
     */
    AdapterLines connect() throws InterruptedException;

    /** True if the adapter sees the kit's files. */
    boolean sharesFiles();

    /** No further adapter is wanted. */
    @Override
    void close();
}
