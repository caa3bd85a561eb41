package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;

/** Makes something else of one frame, and remembers nothing: drops it, changes it, sends it twice. */
@FunctionalInterface
public non-sealed interface Alteration extends Fault {

    /**
     * What leaves in the frame's stead. A frame the fault cannot apply to (no JSON, no such field, no text) comes back as
     * it is: the journal then shows it meant and sent alike, and what the fault was to bring about never came about.
     *
     * @return in this order; empty if nothing leaves
     */
    List<Frame> alter(Frame frame);
}
