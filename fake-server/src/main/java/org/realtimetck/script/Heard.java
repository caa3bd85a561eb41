package org.realtimetck.script;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was made of an utterance.
 *
 * @param text what the user said; the model hears it, with or without a transcript. Empty if nothing was said
 * @param failure why there is no transcript although the session asks for one; null if there is one
 * @param pace how fast the transcript comes
 * @param when where it comes, as against the response
 * @param early how many of its words are told at most before the turn ends; only models that listen while the user
 *     speaks tell any, and fewer if the user has not spoken for long
 * @param segments who said what; only a diarizing model tells it. Empty for one speaker
 * @param languages codes of the languages it found; empty, as measured, if it says none [T: {@code languages} of the
 *     completed event]
 */
public record Heard(
        String text,
        @Nullable Failure failure,
        Pace pace,
        When when,
        int early,
        List<Segment> segments,
        List<String> languages) {

    /** As many as the time allows. */
    private static final int ALL = Integer.MAX_VALUE;

    public Heard {
        segments = List.copyOf(segments);
        languages = List.copyOf(languages);
    }

    public static Heard words(String text) {
        return new Heard(text, null, Pace.IMMEDIATE, When.AT_ITS_PACE, ALL, List.of(), List.of());
    }

    /** A talk of several speakers, one after the other. */
    public static Heard talk(Segment... segments) {
        List<Segment> talk = List.of(segments);
        String text = talk.stream().map(Segment::text).collect(Collectors.joining(" "));
        return new Heard(text, null, Pace.IMMEDIATE, When.AT_ITS_PACE, ALL, talk, List.of());
    }

    /**
     * Transcription fails; the model hears the words all the same, and its response goes on [C, Azure]. No delta leaves
     * before that, unless {@link #knownEarly} says so.
     */
    public Heard failing(Failure why) {
        return new Heard(text, why, pace, when, 0, segments, languages);
    }

    public Heard at(Pace newPace) {
        return new Heard(text, failure, newPace, when, early, segments, languages);
    }

    public Heard when(When newWhen) {
        return new Heard(text, failure, pace, newWhen, early, segments, languages);
    }

    /**
     * @param words told at most while the user still speaks, punctuation counted apart; 0 for none
     */
    public Heard knownEarly(int words) {
        return new Heard(text, failure, pace, when, words, segments, languages);
    }

    /**
     * @param codes such as {@code en}
     */
    public Heard in(String... codes) {
        return new Heard(text, failure, pace, when, early, segments, List.of(codes));
    }

    /**
     * Where a transcript comes, as against the response in the conversation. All of these are on record or possible:
     * nothing orders the two [C, D]. Only {@link #AT_ITS_PACE} goes by the clock, so the others are the same in every
     * run. In a transcription session there is no response, and all of them mean {@link #AT_ITS_PACE}.
     */
    public enum When {
        /** After the commit, as the pace says, whatever a response does meanwhile. */
        AT_ITS_PACE,
        /** All of it at once: behind {@code response.created} and before the response's first delta. */
        BEFORE_RESPONSE,
        /**
         * A piece behind each delta of the response that runs or comes next, and what is left behind its
         * {@code response.done}, as the pace says.
         */
        BETWEEN_DELTAS,
        /** As the pace says, behind the next {@code response.done}; never, if none comes. */
        AFTER_RESPONSE
    }

    /**
     * What one speaker said without a break.
     *
     * @param speaker the service's name for a voice, such as {@code A} [D]
     */
    public record Segment(String speaker, String text) {}

    /**
     * Why a transcription failed.
     *
     * @param type such as {@code server_error}
     * @param message null for the service's usual sentence [C]
     */
    public record Failure(
            String type, @Nullable String code, @Nullable String message) {

        /** The failure without a reason, of both services [C]. */
        public static final Failure SERVER_ERROR = new Failure("server_error", null);

        /** What Azure answers when the transcription model is no deployment of the resource [C]. */
        public static final Failure DEPLOYMENT_NOT_FOUND = new Failure("server_error", "DeploymentNotFound");

        /** A project without access to the transcription model: code [M], type [I]. */
        public static final Failure MODEL_NOT_FOUND = new Failure("invalid_request_error", "model_not_found");

        /** Too many transcriptions; none is on record: code as in failed responses, type as in the other failures [I]. */
        public static final Failure RATE_LIMITED = new Failure("server_error", "rate_limit_exceeded");

        /** The example of the API reference [D]; it was never seen on the wire. */
        public static final Failure UNINTELLIGIBLE =
                new Failure("transcription_error", "audio_unintelligible", "The audio could not be transcribed.");

        public Failure(String type, @Nullable String code) {
            this(type, code, null);
        }
    }
}
