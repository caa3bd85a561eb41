package org.realtimetck.bench.figure;

/** Something to measure. To add one, write it in a file of its own and put it into the {@link Book}. */
public interface Figure {

    /** Lower case and hyphens, as it is asked for on the command line. */
    String name();

    /** A sentence that says what is measured. */
    String title();

    Unit unit();

    /** Starts what it needs; the caller closes it. */
    Contest prepare(Scale scale) throws Exception;
}
