package org.realtimetck.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;
import org.realtimetck.client.Errand;
import org.realtimetck.world.World;

/** What the client is asked to do. */
public final class ClientSteps {

    private final World world;

    public ClientSteps(World world) {
        this.world = world;
    }

    @Given("the application asks for spoken answers")
    public void theApplicationAsksForSpokenAnswers() {
        world.plan().willAskFor(Errand.Output.AUDIO);
    }

    @Given("the application asks for the voice {string}")
    public void theApplicationAsksForTheVoice(String voice) {
        world.plan().willAskForVoice(voice);
    }

    @When("the user says {string}")
    public void theUserSays(String text) throws InterruptedException {
        world.runClient(List.of(text));
    }

    @When("the user says {string}, and after the reply {string}")
    public void theUserSaysTwice(String first, String second) throws InterruptedException {
        world.runClient(List.of(first, second));
    }
}
