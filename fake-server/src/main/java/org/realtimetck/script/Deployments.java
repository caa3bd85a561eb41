package org.realtimetck.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The transcription models of an Azure resource, where a session names deployments instead of models. For a name that
 * is none, each turn's transcription fails with {@code DeploymentNotFound} while the response goes on [C].
 *
 * @param models what each deployment runs, such as {@code gpt-4o-transcribe}; the service tells nobody, but the shape
 *     of its events follows from it [I]
 * @param hearing what is heard, with or without a transcript
 */
public record Deployments(Map<String, String> models, Hearing hearing) implements Hearing {

    public Deployments {
        models = Map.copyOf(models);
    }

    @Override
    public Heard hear(Utterance utterance) {
        Heard heard = hearing.hear(utterance);
        return exists(utterance.transcriptionModel()) ? heard : heard.failing(Heard.Failure.DEPLOYMENT_NOT_FOUND);
    }

    @Override
    public Heard overhear(Utterance begun) {
        return exists(begun.transcriptionModel()) ? hearing.overhear(begun) : Heard.words("");
    }

    @Override
    public String modelOf(String transcriptionModel) {
        return hearing.modelOf(models.getOrDefault(transcriptionModel, transcriptionModel));
    }

    private boolean exists(@Nullable String transcriptionModel) {
        return transcriptionModel == null || models.containsKey(transcriptionModel);
    }
}
