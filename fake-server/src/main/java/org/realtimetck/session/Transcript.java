package org.realtimetck.session;

import java.util.List;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;

/** The words of a spoken item. Beyond a cut they are dropped [D]; of the words as large a share stays as of the sound [I]. */
final class Transcript {

    private Transcript() {}

    static Item cut(Item item, long kept, long whole) {
        if (!(item instanceof Item.Message message) || kept >= whole) {
            return item;
        }
        List<ContentPart> content = message.content().stream()
                .map(part -> part instanceof ContentPart.OutputAudio spoken
                        ? new ContentPart.OutputAudio(null, cut(spoken.transcript(), kept, whole))
                        : part)
                .toList();
        return new Item.Message(message.id(), message.status(), message.role(), content, message.phase());
    }

    private static String cut(String words, long kept, long whole) {
        int keep = (int) (words.length() * kept / whole);
        boolean tearsACharacter = keep > 0 && Character.isHighSurrogate(words.charAt(keep - 1));
        return words.substring(0, tearsACharacter ? keep - 1 : keep).stripTrailing();
    }
}
