package org.realtimetck.document;

import org.realtimetck.yaml.YamlFile;
import org.realtimetck.yaml.YamlNode;

/**
 * Where in a document a form reads, in people's words.
 *
 * @param file where mistakes are told
 * @param name of what is read, for example {@code lifetime}
 * @param of what that belongs to, for example {@code session}
 */
public record Spot(YamlFile file, String name, String of) {

    /** A part of what is read here. */
    Spot part(String part) {
        return new Spot(file, part, name);
    }

    /** @param number from 1 */
    Spot item(int number) {
        return new Spot(file, name + " " + number, of);
    }

    /** @param sentence with or without its full stop */
    void mistake(YamlNode at, String sentence) {
        file.problem(at, sentence.matches("(?s).*[.?!]") ? sentence : sentence + ".");
    }

    /** @param expected completes "to be …" */
    void wrongShape(YamlNode at, String expected) {
        file.wrongShape(at, "'" + name + "' of " + of + " to be " + expected, "");
    }

    /** To be compared with what it is later. */
    int mistakes() {
        return file.problems().size();
    }
}
