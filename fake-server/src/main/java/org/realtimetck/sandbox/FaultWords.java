package org.realtimetck.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.FaultBook;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlaceBook;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.DistortionBook;
import org.realtimetck.transport.relay.distortion.MomentBook;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.upgrade.UpgradeFaultBook;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.VocabularyPage;
import org.realtimetck.vocabulary.Words;
import tools.jackson.databind.json.JsonMapper;

/** Every word with which a sandbox file says what goes wrong, and where: the books of faults as one. */
public final class FaultWords {

    /** The part of a sandbox file in which a word stands. */
    public enum Section {
        FAULT("faults", "with events and sessions"),
        PLACE("faults", "where that strikes"),
        UPGRADE_FAULT("upgrade", "with handshakes"),
        DISTORTION("network", "with bytes and TLS"),
        MOMENT("network", "when that strikes");

        private final String key;
        private final String about;

        Section(String key, String about) {
            this.key = key;
            this.about = about;
        }

        /** In sandbox files. */
        public String key() {
            return key;
        }

        /** Completes "what goes wrong …". */
        public String about() {
            return about;
        }
    }

    /** One word; two sections may have one of the same name. */
    public record Word(Section section, Term<?> term) {

        public String name() {
            return term.name();
        }

        /** For people, in Markdown: what it does, what it takes, where it can stand, and a file with it. */
        public String page() {
            return VocabularyPage.markdown(term, places(), example());
        }

        private String places() {
            return switch (section) {
                case FAULT -> FaultBook.places((Fault) term.example());
                case DISTORTION -> isPlaced() ? names(of(Section.MOMENT)) : "`at-once`";
                case UPGRADE_FAULT -> "any handshake; `attempts` and `out-of` say which";
                case PLACE, MOMENT -> "";
            };
        }

        /** What is decided when a client connects has no other moment. */
        private boolean isPlaced() {
            try {
                return new PlacedDistortion(
                                        (Distortion) term.example(),
                                        MomentBook.all().term("after-upgrade").make(Map.of()))
                                .moment()
                        != null;
            } catch (IllegalArgumentException onlyAtOnce) {
                return false;
            }
        }

        /** Part of a sandbox file, YAML. */
        public String example() {
            String beside = "";
            if (section == Section.FAULT) {
                boolean frames = PlacedFault.strikesFrames((Fault) term.example());
                beside = "\n    " + (frames ? "on: response.done" : "after: response.created");
            }
            String before = "";
            if (section == Section.PLACE) {
                before = term.example() instanceof Place.Upon ? "duplicate-event:\n    " : "end-without-close:\n    ";
            } else if (section == Section.MOMENT) {
                before = "reset:\n    ";
            }
            return section.key() + ":\n  - " + before + name() + ":" + values() + beside + "\n";
        }

        private String values() {
            Map<String, Object> needed = new LinkedHashMap<>();
            for (Parameter parameter : term.parameters()) {
                if (parameter.usual() == null) {
                    needed.put(parameter.name(), parameter.example());
                }
            }
            return needed.isEmpty()
                    ? ""
                    : " " + new JsonMapper().writeValueAsString(needed).replace("\":", "\": ");
        }
    }

    private FaultWords() {}

    /** In the order of the books. */
    public static List<Word> all() {
        return Stream.of(Section.values())
                .flatMap(section -> of(section).stream())
                .toList();
    }

    public static List<Word> of(Section section) {
        var vocabulary = switch (section) {
            case FAULT -> FaultBook.all();
            case PLACE -> PlaceBook.all();
            case UPGRADE_FAULT -> UpgradeFaultBook.all();
            case DISTORTION -> DistortionBook.all();
            case MOMENT -> MomentBook.all();
        };
        return vocabulary.terms().stream().map(term -> new Word(section, term)).toList();
    }

    /** All words of that name; empty if there is none. */
    public static List<Word> named(String name) {
        return all().stream().filter(word -> word.name().equals(name)).toList();
    }

    /** The one that is likely meant. */
    public static Optional<String> nearest(String name) {
        return Words.nearest(name, all().stream().map(Word::name).distinct().toList());
    }

    private static String names(List<Word> words) {
        return String.join(
                ", ", words.stream().map(word -> "`" + word.name() + "`").toList());
    }
}
