package org.realtimetck.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken at spaces. */
final class Wrapped {
    private Wrapped() {}

    /** Lines of at most {@code width} characters; a word longer than that stays whole. Line ends are kept. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : Visible.text(text).split("\n", -1)) {
            String indent = paragraph.substring(
                    0, paragraph.length() - paragraph.stripLeading().length());
            StringBuilder line = new StringBuilder(indent);
            for (String word : paragraph.strip().split(" +", -1)) {
                boolean isEmpty = line.length() == indent.length();
                if (!isEmpty && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line = new StringBuilder(indent);
                    isEmpty = true;
                }
                line.append(isEmpty ? "" : " ").append(word);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
