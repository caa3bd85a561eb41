package org.realtimetck.session;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.Status;

/** Makes entries of the conversation from items as clients write them. Their shape was judged when they were read. */
final class ClientItems {

    private final Ids ids;

    ClientItems(Ids ids) {
        this.ids = ids;
    }

    /**
     * @param path where the item stands in the event, for errors
     * @throws RefusedException if a part's audio is not base64
     */
    ConversationEntry entry(Map<String, Object> given, String path, AudioFormat inputFormat) throws RefusedException {
        String id = Tree.text(given, "id", ids.item());
        List<byte[]> sounds = sounds(given, path);
        return new ConversationEntry(item(id, given), inputFormat, sounds);
    }

    private Item item(String id, Map<String, Object> given) {
        return switch (Tree.text(given, "type", "message")) {
            case "function_call" ->
                new Item.FunctionCall(
                        id,
                        Status.COMPLETED,
                        Tree.text(given, "name", ""),
                        Tree.text(given, "call_id", ids.functionCall()),
                        Tree.text(given, "arguments", ""));
            case "function_call_output" ->
                new Item.FunctionCallOutput(id, Tree.text(given, "call_id", ""), Tree.text(given, "output", ""));
            case "mcp_call" ->
                new Item.McpCall(
                        id,
                        Tree.text(given, "server_label", ""),
                        Tree.text(given, "name", ""),
                        Tree.text(given, "arguments", ""),
                        Tree.text(given, "approval_request_id"),
                        Tree.text(given, "output"),
                        given.get("error") == null ? null : Tree.object(given, "error"));
            case "mcp_list_tools" ->
                new Item.McpListTools(id, Tree.text(given, "server_label", ""), Tree.objects(given, "tools"));
            case "mcp_approval_request" ->
                new Item.McpApprovalRequest(
                        id,
                        Tree.text(given, "server_label", ""),
                        Tree.text(given, "name", ""),
                        Tree.text(given, "arguments", ""));
            case "mcp_approval_response" ->
                new Item.McpApprovalResponse(
                        id,
                        Tree.text(given, "approval_request_id", ""),
                        Tree.flag(given, "approve", false),
                        Tree.text(given, "reason"));
            default -> message(id, given);
        };
    }

    private static Item message(String id, Map<String, Object> given) {
        Role role = Role.valueOf(Tree.text(given, "role", "user").toUpperCase(Locale.ROOT));
        List<ContentPart> content =
                Tree.objects(given, "content").stream().map(ClientItems::part).toList();
        return new Item.Message(id, Status.COMPLETED, role, content, null);
    }

    private static List<byte[]> sounds(Map<String, Object> given, String path) throws RefusedException {
        List<byte[]> sounds = new ArrayList<>();
        List<Map<String, Object>> parts = Tree.objects(given, "content");
        for (int i = 0; i < parts.size(); i++) {
            if ("input_audio".equals(parts.get(i).get("type"))) {
                String audio = Tree.text(parts.get(i), "audio");
                sounds.add(audio == null ? new byte[0] : decode(audio, path + ".content[" + i + "].audio"));
            }
        }
        return sounds;
    }

    private static ContentPart part(Map<String, Object> part) {
        return switch (Tree.text(part, "type", "input_text")) {
            case "input_audio" -> new ContentPart.InputAudio(null, Tree.text(part, "transcript"));
            case "input_image" ->
                new ContentPart.InputImage(Tree.text(part, "image_url", ""), Tree.text(part, "detail"));
            case "output_text" -> new ContentPart.OutputText(Tree.text(part, "text", ""));
            case "output_audio" -> new ContentPart.OutputAudio(null, Tree.text(part, "transcript", ""));
            default -> new ContentPart.InputText(Tree.text(part, "text", ""));
        };
    }

    /**
     * @param path the field, as it stands in the service's error
     */
    static byte[] decode(@Nullable String base64, String path) throws RefusedException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64 == null ? "" : base64);
        } catch (IllegalArgumentException notBase64) {
            throw new RefusedException(audioError(path, "an invalid value"), notBase64);
        }
        if (bytes.length == 0) {
            throw new RefusedException(audioError(path, "empty bytes"), null);
        }
        return bytes;
    }

    /** The sentence is measured; the code is inferred from its kind [M text, I code]. */
    private static ErrorBody audioError(String path, String got) {
        return ErrorBody.invalidRequest(
                "invalid_value",
                "Invalid '" + path + "'. Expected base64-encoded audio bytes (mono PCM16 at 24kHz) but got " + got
                        + ".",
                path);
    }
}
