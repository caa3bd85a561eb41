package org.realtimetck.world;

import java.net.URI;

/** How a scenario is found again after its run. */
public final class ScenarioKey {

    private static final String ID_TAG = "@[A-Z]+-\\d{3}";

    private ScenarioKey() {}

    public static boolean isIdTag(String tag) {
        return tag.matches(ID_TAG);
    }

    /** File and line: unlike the id, one for each row of an outline. */
    public static String place(URI feature, int line) {
        return feature.getSchemeSpecificPart() + ":" + line;
    }
}
