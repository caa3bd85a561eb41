package org.realtimetck.session;

/** Tokens by what they stand for. */
record TokenCount(long text, long audio, long image) {

    static final TokenCount NONE = new TokenCount(0, 0, 0);

    TokenCount plus(TokenCount other) {
        return new TokenCount(text + other.text, audio + other.audio, image + other.image);
    }

    long sum() {
        return text + audio + image;
    }

    /**
     * Some of these: text before sound before images.
     *
     * @param most how many, if there are as many
     */
    TokenCount atMost(long most) {
        long someText = Math.min(text, most);
        long someAudio = Math.min(audio, most - someText);
        return new TokenCount(someText, someAudio, Math.min(image, most - someText - someAudio));
    }
}
