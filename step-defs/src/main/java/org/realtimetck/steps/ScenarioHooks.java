package org.realtimetck.steps;

import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.world.World;

/** Tells the world which scenario it is. */
public final class ScenarioHooks {

    private final World world;

    public ScenarioHooks(World world) {
        this.world = world;
    }

    @Before
    public void begin(Scenario scenario) {
        String place = ScenarioInfo.place(scenario.getUri(), scenario.getLine());
        String id = scenario.getSourceTagNames().stream()
                .filter(ScenarioInfo::isIdTag)
                .findFirst()
                .map(tag -> tag.substring(1))
                .orElse("scenario");
        world.begin(place, id + "." + scenario.getLine());
    }
}
