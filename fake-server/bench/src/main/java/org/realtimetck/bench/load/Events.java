package org.realtimetck.bench.load;

/** What clients say, ready to be sent. */
public final class Events {

    public static final ClientFrame RESPOND = ClientFrame.text("{\"type\":\"response.create\"}");

    private Events() {}

    /** @param text without characters that JSON escapes */
    public static ClientFrame userText(String text) {
        return ClientFrame.text(
                "{\"type\":\"conversation.item.create\",\"item\":{\"type\":\"message\",\"role\":\"user\","
                        + "\"content\":[{\"type\":\"input_text\",\"text\":\"" + text + "\"}]}}");
    }
}
