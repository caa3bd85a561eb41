package org.realtimetck.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment of a Java source.
 *
 * @param line where it begins, from 1
 * @param text without the comment's own signs; its lines are the source's
 * @param beside what it describes: a type's, method's or field's name; empty inside a method
 */
record Comment(int line, String text, String beside) {

    /** Strings come first: what looks like a comment in one of them is none. */
    private static final Pattern TOKEN = Pattern.compile("\"\"\"(?s:.*?)(?<!\\\\)\"\"\""
            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\""
            + "|'(?:\\\\.|[^'\\\\\\n])*+'"
            + "|(?<line>//[^\\n]*(?:\\n[ \\t]*//[^\\n]*)*)"
            + "|(?<block>/\\*(?s:.*?)\\*/)");

    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\([^)]*\\))?");
    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");
    private static final Pattern END = Pattern.compile("[;{=(,]");
    private static final int LONGEST_DECLARATION = 1_000;
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\s*$");

    static List<Comment> of(String source) {
        List<Comment> comments = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            MatchResult found = token.toMatchResult();
            if (token.group("line") != null) {
                comments.add(new Comment(lineAt(source, found.start()), plain(found.group(), "//"), ""));
            } else if (token.group("block") != null) {
                comments.add(new Comment(
                        lineAt(source, found.start()), plain(found.group(), "*"), nameIn(source, found.end())));
            }
        }
        return comments;
    }

    static int lineAt(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static String plain(String comment, String sign) {
        String body = sign.equals("*") ? comment.replaceFirst("^/\\*+", "").replaceFirst("\\*+/$", "") : comment;
        return body.replaceAll("(?m)^[ \\t]*" + Pattern.quote(sign) + "[ \\t]?", "");
    }

    /** The declaration that follows, as far as its name goes. */
    private static String nameIn(String source, int from) {
        String rest = source.substring(from, Math.min(source.length(), from + LONGEST_DECLARATION));
        rest = ANNOTATION.matcher(rest).replaceAll("");
        rest = TYPE_ARGUMENTS.matcher(rest).replaceAll("");
        rest = TYPE_ARGUMENTS.matcher(rest).replaceAll("");
        String declaration = END.split(rest, 2)[0];
        Matcher type = TYPE.matcher(declaration);
        if (type.find()) {
            return type.group(1);
        }
        Matcher member = MEMBER.matcher(declaration);
        return member.find() ? member.group(1) : "";
    }
}
