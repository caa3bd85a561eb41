package org.realtimetck.client.process;

import java.util.List;

/** A piece of a YAML file that knows where it stands. Lines and columns count from 1. */
sealed interface YamlNode {

    int line();

    int column();

    /** What it is, in words a person uses. */
    String kind();

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

    /** @param kind {@code text}, {@code a number}, {@code true or false} or {@code nothing} */
    record Scalar(int line, int column, String kind, String text) implements YamlNode {
        static final String TEXT = "text";
        static final String NUMBER = "a number";
        static final String BOOLEAN = "true or false";
        static final String NOTHING = "nothing";
    }

    record Entry(int line, int column, String key, YamlNode value) {}
}
