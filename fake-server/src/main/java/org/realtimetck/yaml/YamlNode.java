package org.realtimetck.yaml;

import java.util.List;

/** A piece of a YAML file that knows where it stands. Lines and columns count from 1. */
public sealed interface YamlNode {

    int line();

    int column();

    /** What it is, in words a person uses. */
    String kind();

    /** The kind and, if it is short, what stands there. */
    default String description() {
        return kind();
    }

    record Mapping(int line, int column, List<Entry> entries) implements YamlNode {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * @param kind one of the constants below
     * @param text as it stands in the file, without quotes; empty for nothing
     */
    record Scalar(int line, int column, String kind, String text) implements YamlNode {
        public static final String TEXT = "text";
        public static final String NUMBER = "a number";
        public static final String BOOLEAN = "true or false";
        public static final String NOTHING = "nothing";

        @Override
        public String description() {
            return text.isEmpty() ? kind : kind + ", " + text;
        }
    }

    record Entry(int line, int column, String key, YamlNode value) {}
}
