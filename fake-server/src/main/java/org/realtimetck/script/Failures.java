package org.realtimetck.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Response.Failure;

/**
 * The ways responses are known to fail, in the service's words. None comes with an {@code error} event, and the socket
 * stays open. {@code {session}} and {@code {model}} stand for the session's own when a response tells them.
 */
public enum Failures {
    /** Both founding threads know it; its code is null [C]. */
    SERVER_ERROR(
            "server_error",
            null,
            "The server had an error while processing your request. Sorry about that! Please contact us through our"
                    + " help center at help.openai.com if the error persists. (include session ID in your message:"
                    + " {session}). We recommend you retry your request."),
    /** The beginning is recorded up to the word session [C]; its end is that of OpenAI's sentence of the time [I]. */
    SERVER_ERROR_OF_AZURE(
            "server_error",
            null,
            "The server had an error while processing your request. Sorry about that! You can retry your request, or"
                    + " contact us through our help center at aoai-realtimeapi-dri@microsoft.com if the error persists."
                    + " (Please include the session ID {session} in your message.)"),
    /** What an account without access hears of a model that exists; the session itself begins well [C]. */
    MODEL_NOT_FOUND(
            "invalid_request_error",
            "model_not_found",
            "The model `{model}` does not exist or you do not have access to it."),
    /** Code and sentence [C], with an organization of ours; the type is not on record [I]. */
    RATE_LIMIT_EXCEEDED(
            "requests",
            "rate_limit_exceeded",
            "Rate limit reached for {model} in organization org-realtimetck on requests per day (RPD): Limit 1000, Used"
                    + " 1000, Requested 1. Please try again in 1m26.4s. Visit"
                    + " https://platform.openai.com/account/rate-limits to learn more."),
    /** The code is known from clients that give up at it; the sentence is [C] over HTTP, here [I]. */
    INSUFFICIENT_QUOTA(
            "insufficient_quota",
            "insufficient_quota",
            "You exceeded your current quota, please check your plan and billing details. For more information on this"
                    + " error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.");

    private final String type;
    private final @Nullable String code;
    private final String message;

    Failures(String type, @Nullable String code, String message) {
        this.type = type;
        this.code = code;
        this.message = message;
    }

    /** For {@link Reply.Failed}; a session fills the places in its sentence. */
    public Failure error() {
        return new Failure(type, code, message);
    }

    /** As people write it: {@code model-not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Failures> of(String word) {
        return Arrays.stream(values())
                .filter(failure -> failure.word().equals(word))
                .findFirst();
    }

    /**
     * The error as a session tells it.
     *
     * @param error null for the service's well-known {@code server_error}
     * @param azure whose server error that is
     */
    public static Failure told(@Nullable Failure error, boolean azure, String sessionId, String model) {
        Failure failure = error == null ? (azure ? SERVER_ERROR_OF_AZURE : SERVER_ERROR).error() : error;
        String message = failure.message().replace("{session}", sessionId).replace("{model}", model);
        return new Failure(failure.type(), failure.code(), message);
    }
}
