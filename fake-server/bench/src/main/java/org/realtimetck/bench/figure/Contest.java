package org.realtimetck.bench.figure;

import java.util.List;

/** A figure, ready to be measured. */
public interface Contest extends AutoCloseable {

    /** The first is the one that the others are compared with. Always the same. */
    List<Side> sides();

    @Override
    void close();
}
