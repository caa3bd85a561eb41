package org.realtimetck.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Deployments;
import org.realtimetck.script.FailResponse;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainHearing;
import org.realtimetck.script.QueuedHearing;
import org.realtimetck.script.QueuedModel;
import org.realtimetck.script.RepeatedHearing;
import org.realtimetck.script.RepeatedModel;
import org.realtimetck.script.Reply;
import org.realtimetck.script.Script;

/**
 * What a sandbox hears and says, as it was written down. A value: every sandbox needs a {@link #script()} of its own.
 *
 * @param pace of whatever has none of its own
 * @param hears utterance by utterance; then {@link PlainHearing}
 * @param deployments the transcription models of an Azure resource; null if every model is there
 * @param replies response by response; then the {@link Assistant}
 * @param repeats true if all of these, and the results of MCP calls, begin again instead
 * @param failing responses that fail whatever they would have said; null for none
 */
public record ScriptDocument(
        Pace pace,
        List<Heard> hears,
        @Nullable Map<String, String> deployments,
        List<Reply> replies,
        boolean repeats,
        @Nullable FailingResponses failing,
        McpDocument mcp) {

    public ScriptDocument {
        hears = List.copyOf(hears);
        deployments = deployments == null ? null : Map.copyOf(deployments);
        replies = List.copyOf(replies);
    }

    /** At its beginning. */
    public Script script() {
        return new Script(model(), hearing(), new DocumentedMcpServers(mcp, repeats));
    }

    private Model model() {
        Model model = new Assistant(pace);
        if (!replies.isEmpty()) {
            model = repeats ? new RepeatedModel(replies) : new QueuedModel(replies, model);
        }
        return failing == null
                ? model
                : new FailResponse(model, failing.which(), failing.afterDeltas(), failing.error());
    }

    private Hearing hearing() {
        Hearing hearing = new PlainHearing(pace);
        if (!hears.isEmpty()) {
            hearing = repeats ? new RepeatedHearing(hears, hearing) : new QueuedHearing(hears, hearing);
        }
        return deployments == null ? hearing : new Deployments(deployments, hearing);
    }
}
