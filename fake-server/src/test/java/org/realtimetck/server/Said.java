package org.realtimetck.server;

/** What clients say in these tests, as wire text. */
final class Said {

    static final String RESPOND = "{\"type\":\"response.create\"}";
    static final String WRITTEN =
            "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\"," + "\"output_modalities\":[\"text\"]}}";

    private Said() {}

    static String userText(String text) {
        return "{\"type\":\"conversation.item.create\",\"item\":{\"type\":\"message\",\"role\":\"user\","
                + "\"content\":[{\"type\":\"input_text\",\"text\":\"" + text + "\"}]}}";
    }

    /** Holds a written turn and gives the answer's text. */
    static String writtenTurn(JdkClient client, String text) throws InterruptedException {
        client.send(WRITTEN);
        client.send(userText(text));
        client.send(RESPOND);
        String answer = client.nextOf("response.output_text.done").path("text").asString();
        client.nextOf("response.done");
        return answer;
    }
}
