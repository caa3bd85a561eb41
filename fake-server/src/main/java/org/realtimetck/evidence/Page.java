package org.realtimetck.evidence;

import java.util.List;

/** Something that headings, sentences and tables are written on. Text between backticks is code. */
public interface Page {

    /** @param level 1 for the page's own */
    void heading(int level, String text);

    void paragraph(String text);

    /** Short terms and what belongs to them. */
    void list(List<Entry> entries);

    /** @param rows each as long as the head */
    void table(List<String> head, List<List<String>> rows);

    /** @param term empty for a line without one */
    record Entry(String term, String text) {}
}
