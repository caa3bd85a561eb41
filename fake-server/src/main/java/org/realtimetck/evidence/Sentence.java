package org.realtimetck.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a comment.
 *
 * @param line where it begins within the comment, from 0
 * @param text in one line; code between backticks
 */
record Sentence(int line, String text) {

    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link|linkplain)\\s+([^}]*)}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*(?=@\\w)|<p>|^\\s*$");
    private static final Pattern END = Pattern.compile("(?<=[.!?])(?<!e\\.g\\.|i\\.e\\.)\\s+(?=[^a-z\\s])");
    private static final Pattern PARAMETER = Pattern.compile("^@param\\s+(\\w+)\\s+");
    private static final Pattern OTHER_TAG = Pattern.compile("^@\\w+\\s+");

    static List<Sentence> of(String comment) {
        // code loses none of its line ends, so that lines can still be counted
        String text = CODE.matcher(comment)
                .replaceAll(code -> Matcher.quoteReplacement(
                        "`" + code.group(1).replaceFirst("^#", "").replace('#', '.') + "`"));
        List<Sentence> sentences = new ArrayList<>();
        for (int[] block : parts(BLOCK, text, 0, text.length())) {
            for (int[] sentence : parts(END, text, block[0], block[1])) {
                String words = text.substring(sentence[0], sentence[1]);
                if (!words.isBlank()) {
                    sentences.add(new Sentence(lineOf(text, sentence[0], words), plain(words)));
                }
            }
        }
        return sentences;
    }

    private static List<int[]> parts(Pattern between, String text, int from, int to) {
        List<int[]> parts = new ArrayList<>();
        Matcher cut = between.matcher(text).region(from, to).useTransparentBounds(true);
        int begin = from;
        while (cut.find()) {
            parts.add(new int[] {begin, cut.start()});
            begin = cut.end();
        }
        parts.add(new int[] {begin, to});
        return parts;
    }

    private static int lineOf(String text, int offset, String words) {
        int blanks = words.length() - words.stripLeading().length();
        return Comment.lineAt(text, offset + blanks) - 1;
    }

    private static String plain(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        line = PARAMETER.matcher(line).replaceFirst("`$1`: ");
        return OTHER_TAG.matcher(line).replaceFirst("");
    }
}
