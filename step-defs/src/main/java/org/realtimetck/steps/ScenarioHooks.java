package org.realtimetck.steps;

import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import org.realtimetck.world.ScenarioKey;
import org.realtimetck.world.World;

/** Tells the world which scenario it is. */
public final class ScenarioHooks {

    private final World world;

    public ScenarioHooks(World world) {
        this.world = world;
    }

    @Before
    public void begin(Scenario scenario) {
        String place = ScenarioKey.place(scenario.getUri(), scenario.getLine());
        String id = scenario.getSourceTagNames().stream()
                .filter(ScenarioKey::isIdTag)
                .findFirst()
                .map(tag -> tag.substring(1))
                .orElse("scenario");
        world.begin(place, id + "." + scenario.getLine());
    }
}
